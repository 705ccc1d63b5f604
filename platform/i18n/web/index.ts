export {
  chooseLanguage,
  currentLanguage,
  loadLateTexts,
  startLanguage,
} from "./language-choice.ts";
export { WithLateTexts } from "./with-late-texts.tsx";

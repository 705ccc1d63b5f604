export {
  chooseLanguage,
  currentLanguage,
  loadLateTexts,
  startLanguage,
} from "./language-choice.ts";

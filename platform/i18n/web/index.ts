export { chooseLanguage, currentLanguage, startLanguage } from "./language-choice.ts";

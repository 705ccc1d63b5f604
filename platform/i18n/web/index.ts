export { addMessages, chooseLanguage, currentLanguage, startLanguage } from "./language-choice.ts";

export { createTranslator, type Translate } from "./translator.ts";

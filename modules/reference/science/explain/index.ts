export { explainIdentification, type TableFacts } from "./explain-identification.ts";
export {
  assumptionWords,
  calibrationWords,
  type Say,
  turningWords,
  writeShare,
} from "./explanation-words.ts";

export { misreadProbability } from "./misreading.ts";
export {
  buildNameIndex,
  findNames,
  type NameHit,
  type NameIndex,
  type NameUse,
} from "./name-index.ts";
export { anyCharacter, anyRun, isUncertain, listReadings } from "./uncertain-text.ts";

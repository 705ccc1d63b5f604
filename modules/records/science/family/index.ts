export { entryOf } from "./entry-of.ts";
export { type CountedSighting, judgeFamily } from "./judge-family.ts";
export { type FamilyGroup, sumUpFamily } from "./sum-up-family.ts";

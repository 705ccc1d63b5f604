export { type IdentifyOptions, identify, readMarks } from "./identify.ts";
export { buildReferenceIndex, type ReferenceIndex } from "./reference-index.ts";

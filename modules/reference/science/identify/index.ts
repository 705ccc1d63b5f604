export { type IdentifyOptions, identify, readMarks } from "./identify.ts";
export { buildReferenceIndex, type ReferenceIndex } from "./table/reference-index.ts";

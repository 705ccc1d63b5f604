export { createDocuments, type Documents, type DocumentsParts } from "./documents.ts";
export { makeReference } from "./make-reference.ts";

export { createDocuments, type Documents, type DocumentsParts } from "./documents.ts";

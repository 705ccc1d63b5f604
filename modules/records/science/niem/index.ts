export { niemNamespaces, recordMember } from "./niem-names.ts";
export { type NiemReader, openNiem } from "./read-niem.ts";
export { type NiemExtras, niemRecord } from "./write-niem.ts";

export { recordsPart } from "./records-part.ts";
export { RecordInquiry } from "./search/record-inquiry.ts";

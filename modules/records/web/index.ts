export { RecordsOfFamily } from "./family/family-widget.ts";
export { recordsPart } from "./records-part.ts";
export { inquiryAccess, RecordInquiry } from "./search/record-inquiry.ts";

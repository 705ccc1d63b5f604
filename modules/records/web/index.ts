export { RecordFollowUp, type RecordFollowUpProps } from "./begin/record-follow-up.ts";
export { RecordsOfFamily } from "./family/family-widget.ts";
export { PhotoStrip } from "./photos/late-photo-strip.tsx";
export { recordsPart } from "./records-part.ts";
export { inquiryAccess, RecordInquiry } from "./search/record-inquiry.ts";
export { useMemberNames } from "./search/result/use-member-names.ts";
export { FirearmFields, FirearmMarks, HappenedFields } from "./sections/late-fields.tsx";
export { useCountries } from "./sections/use-countries.ts";
export { useCodes } from "./use-codes.ts";

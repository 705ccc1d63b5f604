export { TraceOfRecord, traceOfRecordAccess } from "./trace-of-record.ts";
export { tracingPart } from "./tracing-part.ts";
export { TraceOfSearch } from "./trace-of-search.ts";

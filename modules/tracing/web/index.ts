export { TracesOfLife, tracesOfLifeAccess } from "./life-of-firearm.ts";
export { TraceOfRecord, traceOfRecordAccess } from "./trace-of-record.ts";
export { TraceOfSearch } from "./trace-of-search.ts";
export { tracingPart } from "./tracing-part.ts";

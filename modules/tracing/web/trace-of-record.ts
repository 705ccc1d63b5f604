import { lazy } from "react";
// By its file: whatever the contract holds would else come with the first screen.
import { keepTraces } from "../contract/permissions.ts";

/** The widget on the page of an own record, fetched with that page. */
export const TraceOfRecord = lazy(async () => ({
  default: (await import("./question/trace-record-link.tsx")).TraceRecordLink,
}));

/** Who may begin a trace. */
export const traceOfRecordAccess = keepTraces;

import { lazy } from "react";

/** The widget of records on the check page, fetched once there is something to ask. */
export const RecordInquiry = lazy(async () => ({
  default: (await import("./check-inquiry.tsx")).CheckInquiry,
}));

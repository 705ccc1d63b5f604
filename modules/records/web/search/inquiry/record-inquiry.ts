import { lazy } from "react";
import { searchRecords } from "../../../contract/permissions.ts";

/** The widget of records on the check page, fetched once there is something to ask. */
export const RecordInquiry = lazy(async () => ({
  default: (await import("./check-inquiry.tsx")).CheckInquiry,
}));

/** Who may put a firearm to the records. */
export const inquiryAccess = searchRecords;

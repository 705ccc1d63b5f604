import { lazy } from "react";

/** The widget of records on the page of a family in the reference table, fetched with that page. */
export const RecordsOfFamily = lazy(async () => ({
  default: (await import("./family-link.tsx")).FamilyLink,
}));

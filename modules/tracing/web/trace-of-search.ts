import { lazy } from "react";

/** The widget beneath a search that found nothing, fetched with its answer. */
export const TraceOfSearch = lazy(async () => ({
  default: (await import("./question/trace-search-button.tsx")).TraceSearchButton,
}));

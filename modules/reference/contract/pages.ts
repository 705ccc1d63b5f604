/** Addresses of the pages of the reference table, for links from anywhere. */
export const checkPage = "/check";
export const tablePage = "/reference";
export const sourcesPage = "/reference/sources";

/** The page of one entry. */
export function entryPage(ref: string): string {
  return `/reference/entries/${encodeURIComponent(ref)}`;
}

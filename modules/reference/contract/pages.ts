/** Addresses of the pages of the reference table, for links from anywhere. */
export const checkPage = "/check";
export const tablePage = "/reference";
export const sourcesPage = "/reference/sources";
export const companiesPage = "/reference/companies";
export const glossaryPage = "/reference/glossary";

/** What of the table is kept on this phone. */
export const phonePage = "/reference/phone";

/** The page of one entry. */
export function entryPage(ref: string): string {
  return `/reference/entries/${encodeURIComponent(ref)}`;
}

/** The page of one company. */
export function companyPage(id: string): string {
  return `${companiesPage}/${encodeURIComponent(id)}`;
}

/** Where the glossary explains a term, by its id. */
export function termPage(id: string): string {
  return `${glossaryPage}#${id}`;
}

export const importsPage = "/reference/imports";

/** The page of one import. */
export function importPage(id: string): string {
  return `${importsPage}/${encodeURIComponent(id)}`;
}

/** A check led by questions that need no knowledge of firearms. */
export const guidedPage = "/check/guided";
/** The account of the check under way, for who must answer for it. */
export const explainedPage = "/check/explained";

/** Entries side by side. */
export function comparePage(refs: readonly string[]): string {
  return `/reference/compare?refs=${refs.map(encodeURIComponent).join(",")}`;
}

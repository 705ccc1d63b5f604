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

/** The versions of an entry; with two of them, what differs. */
export function versionsPage(ref: string, between?: { from: number; to: number }): string {
  const page = `${entryPage(ref)}/versions`;
  return between === undefined ? page : `${page}?from=${between.from}&to=${between.to}`;
}

/** An entry as it stood in one version. */
export function versionPage(ref: string, version: number): string {
  return `${entryPage(ref)}/versions/${version}`;
}

/** The form that changes an entry; for a challenge that was upheld, with what it said. */
export function editPage(ref: string, challenge?: string): string {
  const page = `${entryPage(ref)}/edit`;
  return challenge === undefined ? page : `${page}?challenge=${encodeURIComponent(challenge)}`;
}

export const newEntryPage = "/reference/new";
export const proposalsPage = "/reference/proposals";
export const subscriptionsPage = "/reference/subscriptions" as const;
/** Which of the followed entries one publication changed. */
export function followedChangesPage(publication: string): `/${string}` {
  return `${subscriptionsPage}/${encodeURIComponent(publication)}`;
}

export const challengesPage = "/reference/challenges";
export const bulkPage = "/reference/bulk";

export function proposalPage(id: string): string {
  return `${proposalsPage}/${encodeURIComponent(id)}`;
}

/** The form in which a returned proposal is put right. */
export function resubmitPage(id: string): string {
  return `${proposalPage(id)}/edit`;
}

export function challengePage(id: string): string {
  return `${challengesPage}/${encodeURIComponent(id)}`;
}

/** The form that challenges an entry, or one field of it. */
export function newChallengePage(ref: string, field?: string): string {
  const page = `${entryPage(ref)}/challenge`;
  return field === undefined ? page : `${page}?field=${encodeURIComponent(field)}`;
}

/** The form by which an editor merges an entry into another, or splits it. */
export function reorganisePage(ref: string): string {
  return `${entryPage(ref)}/reorganise`;
}

export const tracesPage = "/traces";
export const newTracePage = "/traces/new";
/** What other members ask of the own desk. */
export const traceInboxPage = "/traces/inbox";

export function tracePage(id: string): `/${string}` {
  return `${tracesPage}/${encodeURIComponent(id)}`;
}

/** Where a draft is changed. */
export function editTracePage(id: string): `/${string}` {
  return `${tracePage(id)}/edit`;
}

/** A leg as the desk that is asked has it. */
export function traceLegPage(leg: string): `/${string}` {
  return `${traceInboxPage}/${encodeURIComponent(leg)}`;
}

/** A new request about the firearm of an own record. */
export function newTraceOfPage(record: string): `/${string}` {
  return `${newTracePage}?record=${encodeURIComponent(record)}`;
}

/** The short lesson on one mistake, and the draft it was opened from. */
export function lessonPage(reason: string, trace: string | null): `/${string}` {
  const from = trace === null ? "" : `?trace=${encodeURIComponent(trace)}`;
  return `${tracesPage}/lessons/${encodeURIComponent(reason)}${from}`;
}

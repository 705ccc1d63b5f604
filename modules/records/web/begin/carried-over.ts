import { newRecordPage } from "#records/contract";
import { Description } from "#reference/contract";

/** Case data: kept in the tab alone, never in an address, and gone at sign-out. */
const storageKey = "proofmark.records.carried";
const mark = "carried";

/** Keeps a description for the record or the request to be begun, and gives the page where it is. */
export function carryOver(
  account: string,
  weapon: Description,
  page: `/${string}` = newRecordPage,
): `/${string}` {
  sessionStorage.setItem(storageKey, JSON.stringify({ account, weapon }));
  return `${page}?${mark}=1`;
}

/** What was carried over to this page by this person; undefined where nothing was. */
export function findCarried(
  account: string | undefined,
  query: URLSearchParams,
): Description | undefined {
  if (account === undefined || !query.has(mark)) return undefined;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    const isOwn = (kept as { account?: unknown } | null)?.account === account;
    const { data } = Description.safeParse((kept as { weapon?: unknown } | null)?.weapon);
    return isOwn ? data : undefined;
  } catch {
    return undefined;
  }
}

export function forgetCarried(): void {
  sessionStorage.removeItem(storageKey);
}

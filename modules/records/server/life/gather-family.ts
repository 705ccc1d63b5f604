import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredLink, StoredRecord } from "../tables.ts";
import { listLinks, listRecords } from "./link-store.ts";
import { listTwins } from "./twin-store.ts";

/** The records on one life line, as far as their reader sees them. */
export interface Family {
  /** The record itself, then the others in the order they were begun. */
  readonly rows: readonly StoredRecord[];
  /** What members say of pairs of them. */
  readonly links: readonly StoredLink[];
}

/** Statements from one record to the next: a firearm with a longer chain of them would be no one firearm. */
const mostSteps = 8;

/** The record, those found to be perhaps of its firearm, and those said to be of it, from one to the next. */
export async function gatherFamily(
  transaction: RecordsTransaction,
  record: StoredRecord,
): Promise<Family> {
  const links = new Map<string, StoredLink>();
  const ids = new Set([record.id]);
  let newest = [record.id];
  for (let step = 0; newest.length > 0 && step < mostSteps; step += 1) {
    const found = await listLinks(transaction, newest);
    for (const link of found) links.set(link.id, link);
    newest = found
      .filter(({ verdict }) => verdict === "same")
      .flatMap((link) => [link.record, link.other])
      .filter((id) => !ids.has(id));
    for (const id of newest) ids.add(id);
  }
  const perhaps = await listTwins(transaction, record.id);
  const denied = [...links.values()].flatMap((link) => pairedWith(link, record.id));
  const rows = await listRecords(transaction, [...new Set([...ids, ...perhaps, ...denied])]);
  const others = rows.filter(({ id }) => id !== record.id).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rows: [record, ...others], links: [...links.values()] };
}

function pairedWith({ record, other }: StoredLink, id: string): string[] {
  if (record === id) return [other];
  return other === id ? [record] : [];
}

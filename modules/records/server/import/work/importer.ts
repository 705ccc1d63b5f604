import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { JobFacts } from "#platform/jobs/server";
import type { RecordsTransaction } from "../../records-desk.ts";
import type { RecordsTables } from "../../tables.ts";
import type { ImportRow } from "../store/import-store.ts";
import { noteDone } from "../store/import-store.ts";

type Work<Result> = (transaction: RecordsTransaction) => Promise<Result>;

/** The worker on one import: as itself on what is kept of the file, in the owner's name on records. */
export interface Importer {
  readonly query: Kysely<unknown>;
  readonly asItself: <Result>(work: Work<Result>) => Promise<Result>;
  /** Sees and writes what the agency of the import may, and no more. */
  readonly asOwner: <Result>(row: ImportRow, work: Work<Result>) => Promise<Result>;
  /** Says how far the work is, now and then; throws where the worker is about to stop. */
  readonly note: (id: string, done: number, total: number) => Promise<void>;
}

const pauseMilliseconds = 400;

export function openImporter({ query, signal }: JobFacts): Importer {
  const tables = query.withTables<RecordsTables>();
  const asItself: Importer["asItself"] = (work) =>
    inTransaction(tables, { principal: "records_importer" }, work);
  let noted = 0;
  return {
    query,
    asItself,
    asOwner: (row, work) => inTransaction(tables, ownerContext(row), work),
    note: async (id, done, total) => {
      signal.throwIfAborted();
      const now = performance.now();
      if (noted > 0 && now - noted < pauseMilliseconds) return;
      noted = now;
      await asItself((transaction) => noteDone(transaction, id, { done, total }));
    },
  };
}

function ownerContext({ owner_member: member, owner_agency: agency, stepped_by }: ImportRow) {
  return { member, agency, ...(stepped_by !== null && { person: stepped_by }) };
}

/** In whose name records are written: who had the import entered or undone. */
export function actorOf({ owner_member, owner_agency, stepped_by, stepped_agency }: ImportRow) {
  if (stepped_by === null) throw new Error("nobody had this import entered");
  return { member: owner_member, agency: stepped_agency ?? owner_agency, person: stepped_by };
}

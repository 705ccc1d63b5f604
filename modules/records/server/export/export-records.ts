import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { type CheckedInput, problem } from "#platform/http/contract";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { describeAct } from "#platform/ledger/contract";
import { mostWrittenRows } from "#platform/spreadsheets/contract";
import type { WrittenTable } from "#platform/spreadsheets/server";
import { dayOf, exportActs, exportErrors, type exportRecordsRoute } from "#records/contract";
import { type CodeWords, exportedColumns, recordCells } from "#records/science";
import type { Lexicons } from "#reference/contract";
import { contentOf } from "../content-of-row.ts";
import { listOwnRecords } from "../record-store.ts";
import type { RecordsDesk } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { type ExportedShare, listShares } from "./export-store.ts";
import { sayCodes } from "./say-codes.ts";

/** Rows read in one transaction. */
const portion = 500;

/** Further columns for the eye; an import leaves them. */
const shownColumns = ["state", "reviewOn"] as const;

/** How a file is worded. */
export interface Wording {
  readonly lists: Lexicons;
  readonly translate: Translate;
  readonly language: Language;
}

type Wish = CheckedInput<typeof exportRecordsRoute>["query"];

/**
 * The list of own records as a table, the latest begun first. The look is durable before the first byte. Each row is as it
 * stands when its portion is read; what leaves the list meanwhile is left out, and of other agencies stands in the file
 * only what they were told of.
 */
export async function exportRecords(
  desk: RecordsDesk,
  caller: Caller,
  { format, state }: Wish,
  { lists, translate, language }: Wording,
): Promise<WrittenTable> {
  const { member, agency } = caller;
  const shares = await desk.asCaller(caller, (transaction) =>
    listShares(transaction, { member, agency, state }),
  );
  const records = shares.reduce((sum, share) => sum + share.records, 0);
  const most = mostWrittenRows[format];
  if (records > most) throw problem(exportErrors.tooLong, { most });
  const id = createId();
  await desk.recordLook({
    ...actorOf(caller),
    ...describeAct(exportActs.made, id, { state: state ?? null, format, records }),
    shown: shares.flatMap((share) => shownOf(id, member, share)),
  });
  const words = sayCodes(lists, translate, language);
  const told = new Set(shares.flatMap((share) => share.told ?? []));
  const may = (row: StoredRecord) => row.owner_agency === agency || told.has(row.id);
  const say = (key: string) => translate(language, key);
  async function* portions() {
    for await (const rows of readPortions(desk, caller, state))
      yield rows.filter(may).map((row) => cellsOf(row, words, say));
  }
  return {
    name: `records-${dayOf(desk.clock())}`,
    format,
    language,
    headings: [...exportedColumns, ...shownColumns].map((name) => say(`records.export.${name}`)),
    rows: portions(),
  };
}

function shownOf(id: string, ownerMember: string, { agency, told }: ExportedShare) {
  if (told === null) return [];
  const act = describeAct(exportActs.shown, id, { records: [...told] });
  return [{ ...act, ownerMember, ownerAgency: agency }];
}

async function* readPortions(
  desk: RecordsDesk,
  caller: Caller,
  state: Wish["state"],
): AsyncGenerator<StoredRecord[]> {
  for (let before: string | undefined, isLast = false; !isLast; ) {
    const page = { member: caller.member, state, before, limit: portion };
    const rows = await desk.asCaller(caller, (transaction) => listOwnRecords(transaction, page));
    yield rows;
    before = rows.at(-1)?.id;
    isLast = rows.length < portion;
  }
}

function cellsOf(row: StoredRecord, words: CodeWords, say: (key: string) => string): string[] {
  const { reference, state, review_on: reviewOn } = row;
  const cells = recordCells({ content: contentOf(row), reference }, words);
  return [...cells, say(`records.state.${state}`), reviewOn];
}

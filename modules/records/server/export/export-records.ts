import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { type CheckedInput, problem } from "#platform/http/contract";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { describeAct } from "#platform/ledger/contract";
import type { WrittenDocument, WrittenTable } from "#platform/spreadsheets/server";
import {
  dayOf,
  exportActs,
  exportErrors,
  type exportRecordsRoute,
  mostFiledRecords,
} from "#records/contract";
import {
  type CellFacts,
  type CodeWords,
  exportedColumns,
  niemRecord,
  plainCodes,
  recordCells,
} from "#records/science";
import type { Lexicons } from "#reference/contract";
import { listOwnRecords } from "../record-store.ts";
import type { RecordsDesk } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { type ExportedShare, listShares } from "./export-store.ts";
import { niemDocument, syntheticMark } from "./niem-document.ts";
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
  /** Each record of a document then says that it is synthetic, as each row of a table does. */
  readonly isDemonstration: boolean;
}

/** A list to be sent: a table, or a document. */
export type RecordsFile = WrittenTable | WrittenDocument;

type Wish = CheckedInput<typeof exportRecordsRoute>["query"];

/**
 * The list of own records as a file, the latest begun first. The look is durable before the first byte. Each record is as it
 * stands when its portion is read; what leaves the list meanwhile is left out, and of other agencies stands in the file
 * only what they were told of.
 */
export async function exportRecords(
  desk: RecordsDesk,
  caller: Caller,
  { format, state }: Wish,
  wording: Wording,
): Promise<RecordsFile> {
  const { member, agency } = caller;
  const shares = await desk.asCaller(caller, (transaction) =>
    listShares(transaction, { member, agency, state }),
  );
  const records = shares.reduce((sum, share) => sum + share.records, 0);
  const most = mostFiledRecords[format];
  if (records > most) throw problem(exportErrors.tooLong, { most });
  const id = createId();
  await desk.recordLook({
    ...actorOf(caller),
    ...describeAct(exportActs.made, id, { state: state ?? null, format, records }),
    shown: shares.flatMap((share) => shownOf(id, member, share)),
  });
  const told = new Set(shares.flatMap((share) => share.told ?? []));
  const may = (row: StoredRecord) => row.owner_agency === agency || told.has(row.id);
  const name = `records-${dayOf(desk.clock())}`;
  async function* portions() {
    for await (const rows of readPortions(desk, caller, state)) yield rows.filter(may);
  }
  if (format === "niem") return niemFile(name, wording, portions());
  return { name, format, ...tableOf(wording, portions()) };
}

type Portions = AsyncIterable<readonly StoredRecord[]>;

function tableOf(
  { lists, translate, language }: Wording,
  portions: Portions,
): Pick<WrittenTable, "language" | "headings" | "rows"> {
  const words = sayCodes(lists, translate, language);
  const say = (key: string) => translate(language, key);
  const headings = [...exportedColumns, ...shownColumns].map((name) =>
    say(`records.export.${name}`),
  );
  async function* rows() {
    for await (const some of portions) yield some.map((row) => cellsOf(row, words, say));
  }
  return { language, headings, rows: rows() };
}

function niemFile(name: string, { isDemonstration }: Wording, portions: Portions): WrittenDocument {
  async function* entries() {
    for await (const some of portions) yield some.map((row) => niemEntry(row, isDemonstration));
  }
  return niemDocument({ name, isDemonstration, entries: entries() });
}

function niemEntry(row: StoredRecord, isSynthetic: boolean): object {
  const cells = recordCells({ content: factsOf(row), reference: row.reference }, plainCodes);
  return niemRecord(cells, row.weapon, {
    "pm:RecordStateCode": row.state,
    "nc:Metadata/nc:ExpirationDate/nc:Date": row.review_on,
    ...syntheticMark(isSynthetic),
  });
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
  const cells = recordCells({ content: factsOf(row), reference }, words);
  return [...cells, say(`records.state.${state}`), reviewOn];
}

/** What of a row stands in a file, as it was proved when it was written: proving it again would take most of the time. */
function factsOf({
  type,
  weapon,
  event,
  seizure,
  own_reference: ownReference,
}: StoredRecord): CellFacts {
  const governance = ownReference === null ? {} : { ownReference };
  return { type, weapon, event, governance, ...(seizure !== null && { seizure }) };
}

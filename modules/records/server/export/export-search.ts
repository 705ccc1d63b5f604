import { actorOf, type Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import type { WrittenDocument, WrittenTable } from "#platform/spreadsheets/server";
import {
  type Coverage,
  checkedFieldKey,
  exportActs,
  exportErrors,
  type FoundHow,
  type RecordFileFormat,
  type RecordMatch,
  type RecordSearch,
} from "#records/contract";
import { type CodeWords, niemRecord, plainCodes, recordCells } from "#records/science";
import type { RecordsDesk } from "../records-desk.ts";
import { seek, shownAct } from "../search/search-records.ts";
import type { RecordsFile, Wording } from "./export-records.ts";
import { findPutSearch } from "./export-store.ts";
import { niemDocument, syntheticMark } from "./niem-document.ts";
import { sayCodes } from "./say-codes.ts";
import { sayCoverage } from "./say-coverage.ts";

/**
 * What one of the caller's own searches finds now, a row for each record and each member to ask; at its end over how many
 * records it ran. Asked anew, so what was taken away since does not stand in it. A look of its own for every owner,
 * durable before the first byte; the numbers are not new ones, so they count for no series of searches.
 */
export async function exportSearch(
  desk: RecordsDesk,
  caller: Caller,
  { search: id, format }: { search: string; format: RecordFileFormat },
  wording: Wording,
): Promise<RecordsFile> {
  const { person } = caller;
  const kept = await desk.asCaller(caller, (transaction) =>
    findPutSearch(transaction, { id, person }),
  );
  if (kept === undefined) throw problem(exportErrors.searchNotFound);
  const { question } = kept;
  const { matches, leftOff, pointed, coverage } = await seek(desk, caller, question);
  const pointers = [...new Set(pointed.map(({ ownerMember }) => ownerMember))];
  const shown = matches.map(({ record }) => record.id);
  await desk.recordLook({
    ...actorOf(caller),
    purpose: question.purpose,
    ...describeAct(exportActs.searchTaken, id, { format, shown, pointers }),
    shown: [
      ...matches.map(({ record }) => shownAct(record.id, record, "match")),
      ...pointed.map(({ id: record, ...owner }) => shownAct(record, owner, "pointer")),
    ],
  });
  const found: Found = { matches, leftOff, pointers, coverage, question };
  const name = `search-${id}`;
  if (format === "niem") return niemOf(name, wording, found);
  return { name, format, ...tableOf(wording, found) };
}

interface Found {
  readonly matches: readonly RecordMatch[];
  readonly leftOff: number;
  readonly pointers: readonly string[];
  readonly coverage: Coverage;
  readonly question: RecordSearch;
}

function tableOf(
  { lists, translate, language }: Wording,
  { matches, leftOff, pointers, coverage, question }: Found,
): Pick<WrittenTable, "language" | "headings" | "rows"> {
  const words = sayCodes(lists, translate, language);
  const say: Say = (key, facts = {}) => translate(language, key, facts);
  async function* rows() {
    yield [
      ...matches.map((match) => matchCells(match, question, words, say)),
      ...pointers.map((member) => pointerCells(member, say)),
      ...(leftOff > 0 ? [[say("records.search.leftOff", { count: leftOff })]] : []),
      [sayCoverage(coverage, say)],
    ];
  }
  const headings = columns.map((column) => say(`records.export.search.${column}`));
  return { language, headings, rows: rows() };
}

function niemOf(
  name: string,
  { isDemonstration }: Wording,
  { matches, leftOff, pointers, coverage, question }: Found,
): WrittenDocument {
  async function* entries() {
    yield matches.map((match) => matchEntry(match, question, isDemonstration));
  }
  const tail = {
    "pm:LeftOffRecordsQuantity": leftOff,
    "pm:PointerMemberCode": pointers,
    "pm:SearchedRecordsQuantity": coverage.records,
    "pm:SearchedMembersQuantity": coverage.members,
    "pm:SearchedMemberCode": coverage.contributors,
  };
  return niemDocument({ name, isDemonstration, entries: entries(), tail });
}

function matchEntry(
  { record, numbers, fields, othersEquallyNear }: RecordMatch,
  question: RecordSearch,
  isSynthetic: boolean,
): object {
  const { type, weapon, reference, ownReference, state, ownerMember } = record;
  const governance = ownReference === null ? {} : { ownReference };
  const cells = recordCells(
    { content: { type, weapon, event: {}, governance }, reference },
    plainCodes,
  );
  const against = fields.filter(({ agreement }) => agreement === "contradicts");
  return niemRecord(cells, weapon, {
    "pm:RecordStateCode": state,
    "pm:OwnerMemberCode": ownerMember,
    "pm:Match": {
      "pm:SoughtSerialText": numbers.map(({ number }) => question.numbers[number]?.text ?? ""),
      "pm:MatchCode": numbers.map(howOf),
      "pm:ContradictionCode": against.map(({ field }) => field),
      "pm:OthersEquallyNearQuantity": othersEquallyNear,
    },
    ...syntheticMark(isSynthetic),
  });
}

type Say = (key: string, facts?: Record<string, string | number | null>) => string;

const columns = [
  "record",
  "recordType",
  "state",
  "member",
  "ownReference",
  "make",
  "model",
  "type",
  "calibre",
  "country",
  "recordNumbers",
  "numbers",
  "how",
  "contradicts",
] as const;
type Cells = Readonly<Record<(typeof columns)[number], string | null | undefined>>;

function matchCells(
  { record, numbers, fields }: RecordMatch,
  question: RecordSearch,
  words: CodeWords,
  say: Say,
): string[] {
  const { make, model, type, calibre, country, serials } = record.weapon;
  const against = fields.filter(({ agreement }) => agreement === "contradicts");
  return inOrder({
    record: record.reference,
    recordType: words.recordType(record.type),
    state: say(`records.state.${record.state}`),
    member: record.ownerMember,
    ownReference: record.ownReference,
    make,
    model,
    type: type && words.type(type),
    calibre,
    country: country && words.country(country),
    recordNumbers: serials.map(({ text }) => text).join("; "),
    numbers: numbers.map(({ number }) => question.numbers[number]?.text ?? "").join("; "),
    how: numbers.map((each) => say(`records.check.verdict.${howOf(each)}`)).join("; "),
    contradicts: against.map(({ field }) => say(checkedFieldKey(field))).join("; "),
  });
}

function pointerCells(member: string, say: Say): string[] {
  const nothing = Object.fromEntries(columns.map((name) => [name, ""])) as Cells;
  return inOrder({ ...nothing, member, how: say("records.check.verdict.pointer") });
}

function inOrder(cells: Cells): string[] {
  return columns.map((name) => cells[name] ?? "");
}

const alike: ReadonlySet<string> = new Set(["same", "look_alike"]);

function howOf({ edits }: RecordMatch["numbers"][number]): FoundHow {
  if (edits.every(({ kind }) => kind === "same")) return "same";
  if (edits.every(({ kind }) => alike.has(kind))) return "look_alike";
  return edits.every(({ kind }) => kind === "uncertain" || alike.has(kind)) ? "noted" : "near";
}

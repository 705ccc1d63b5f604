import { actorOf, type Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import type { WrittenFormat } from "#platform/spreadsheets/contract";
import type { WrittenTable } from "#platform/spreadsheets/server";
import {
  checkedFieldKey,
  exportActs,
  exportErrors,
  type FoundHow,
  type RecordMatch,
  type RecordSearch,
} from "#records/contract";
import type { CodeWords } from "#records/science";
import type { RecordsDesk } from "../records-desk.ts";
import { seek, shownAct } from "../search/search-records.ts";
import type { Wording } from "./export-records.ts";
import { findPutSearch } from "./export-store.ts";
import { sayCodes } from "./say-codes.ts";

/**
 * What one of the caller's own searches finds now, a row for each record and each member to ask; at its end over how many
 * records it ran. Asked anew, so what was taken away since does not stand in it. A look of its own for every owner,
 * durable before the first byte; the numbers are not new ones, so they count for no series of searches.
 */
export async function exportSearch(
  desk: RecordsDesk,
  caller: Caller,
  { search: id, format }: { search: string; format: WrittenFormat },
  { lists, translate, language }: Wording,
): Promise<WrittenTable> {
  const { person } = caller;
  const kept = await desk.asCaller(caller, (transaction) =>
    findPutSearch(transaction, { id, person }),
  );
  if (kept === undefined) throw problem(exportErrors.searchNotFound);
  const { question } = kept;
  const { matches, pointed, coverage } = await seek(desk, caller, question);
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
  const words = sayCodes(lists, translate, language);
  const say: Say = (key, facts = {}) => translate(language, key, facts);
  async function* rows() {
    yield [
      ...matches.map((match) => matchCells(match, question, words, say)),
      ...pointers.map((member) => pointerCells(member, say)),
      [say("records.check.file.coverage", { ...coverage })],
    ];
  }
  const headings = columns.map((name) => say(`records.export.search.${name}`));
  return { name: `search-${id}`, format, language, headings, rows: rows() };
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

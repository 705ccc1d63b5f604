import { type CheckedRow, checkedFieldKey, type ListedMatch } from "#records/contract";

/** Puts a key in the reader's language. */
export type Say = (key: string, facts?: Record<string, string | number | null>) => string;

const asked = [
  "row",
  "reference",
  "number",
  "make",
  "model",
  "calibre",
  "type",
  "verdict",
] as const;
const found = [
  "record",
  "recordType",
  "state",
  "member",
  "recordNumber",
  "how",
  "recordMake",
  "recordModel",
  "contradicts",
] as const;

export function resultHeadings(say: Say): string[] {
  return [...asked, ...found, "notSearched"].map((name) => say(`records.check.file.${name}`));
}

/** The lines of one number: one for each match and each member to ask, else one alone. */
export function linesOf(row: CheckedRow, say: Say): string[][] {
  const { matches = [], pointers = [], withheld = [], closed = 0, number } = row;
  const start = [
    String(row.row),
    row.reference ?? "",
    number,
    row.make ?? "",
    row.model ?? "",
    row.calibre ?? "",
    row.type === undefined ? "" : say(`reference.type.${row.type}`),
    say(`records.check.verdict.${row.verdict}`),
  ];
  const why = [
    ...withheld.map((reason) => say(`records.withheld.${reason}`, { number })),
    ...(closed > 0 ? [say("records.check.closed", { count: closed })] : []),
  ].join("\n");
  const ends = [
    ...matches.map((match) => matchCells(match, say)),
    ...pointers.map((member) => pointerCells(member, say)),
  ];
  return (ends.length === 0 ? [found.map(() => "")] : ends).map((end) => [...start, ...end, why]);
}

function matchCells(match: ListedMatch, say: Say): string[] {
  const { contradicts = [] } = match;
  return [
    match.reference,
    say(`records.type.${match.recordType}`),
    say(`records.state.${match.state}`),
    match.member,
    match.number,
    say(`records.check.verdict.${match.how}`),
    match.make ?? "",
    match.model ?? "",
    contradicts.map((field) => say(checkedFieldKey(field))).join(", "),
  ];
}

function pointerCells(member: string, say: Say): string[] {
  return ["", "", "", member, "", say("records.check.verdict.pointer"), "", "", ""];
}

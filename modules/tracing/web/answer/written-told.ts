import {
  type ChainLink,
  DeclineReason,
  type LinkKind,
  LinkTime,
  type Party,
  type PartyKind,
  type TraceReport,
  Withheld,
} from "#tracing/contract";

/** A party as it is being written. */
export interface WrittenParty {
  readonly kind: PartyKind | "";
  readonly country: string;
  readonly name: string;
}

/** A point of a firearm's life as it is being written; month and day are never needed. */
export interface WrittenLink {
  readonly kind: LinkKind | "";
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly from: WrittenParty;
  readonly to: WrittenParty;
  readonly documentKind: string;
  readonly documentNumber: string;
}

/** Something known and not said, as it is being written. */
export interface WrittenWithheld {
  readonly what: Withheld["what"] | "";
  readonly reason: DeclineReason | "";
}

/** What is told of a firearm, as it is being written. */
export interface WrittenTold {
  readonly links: readonly WrittenLink[];
  readonly withheld: readonly WrittenWithheld[];
  readonly note: string;
  readonly isForAskerOnly: boolean;
}

const noParty: WrittenParty = { kind: "", country: "", name: "" };

/** A point of its life of which nothing is written yet but, perhaps, what it was. */
export function blankLink(kind: LinkKind | "" = ""): WrittenLink {
  const blanks = { year: "", month: "", day: "", documentKind: "", documentNumber: "" };
  return { kind, from: noParty, to: noParty, ...blanks };
}

export const nothingTold: WrittenTold = {
  links: [],
  withheld: [],
  note: "",
  isForAskerOnly: false,
};

/** What is missing or cannot be: the field, told apart by its end, and the name of its sentence. */
export interface ToldFault {
  readonly field: string;
  readonly rule:
    | "kind_missing"
    | "time_wrong"
    | "party_missing"
    | "document_missing"
    | "withheld_half"
    | "nothing_told"
    | "code_missing"
    | "link_missing"
    | "year_missing";
}

/** What is told, as it is sent. Lines left empty say nothing. Pure. */
export function reportOf({ links, withheld, note, isForAskerOnly }: WrittenTold): TraceReport {
  return {
    isForAskerOnly,
    links: links.filter(isBegun).map(linkOf),
    withheld: withheld.flatMap((one) => Withheld.safeParse(one).data ?? []),
    ...(note.trim() !== "" && { note: note.trim() }),
  };
}

/** What is wrong with what is written. Pure. */
export function findToldFaults({ links, withheld }: WrittenTold): ToldFault[] {
  return [
    ...links.flatMap((link, at) => (isBegun(link) ? findLinkFaults(link, `link-${at}`) : [])),
    ...withheld.flatMap(({ what, reason }, at): ToldFault[] =>
      (what === "") === (reason === "") ? [] : [{ field: `withheld-${at}`, rule: "withheld_half" }],
    ),
  ];
}

/** The same of a report, which has to tell something. Pure. */
export function findReportFaults(written: WrittenTold): ToldFault[] {
  const { links, withheld, note } = reportOf(written);
  const isEmpty = links.length === 0 && withheld.length === 0 && note === undefined;
  const faults = findToldFaults(written);
  return isEmpty && faults.length === 0 ? [{ field: "note", rule: "nothing_told" }] : faults;
}

function isBegun({ kind, from, to, ...texts }: WrittenLink): boolean {
  const isTold = ({ kind, country, name }: WrittenParty) =>
    `${kind}${country}${name}`.trim() !== "";
  const isWritten = Object.values(texts).some((text) => text.trim() !== "");
  return kind !== "" || isTold(from) || isTold(to) || isWritten;
}

function findLinkFaults(link: WrittenLink, field: string): ToldFault[] {
  const { kind, from, to, documentKind, documentNumber } = link;
  const isHalf = ({ kind, country, name }: WrittenParty) =>
    kind === "" && (country !== "" || name.trim() !== "");
  const found: readonly [boolean, ToldFault][] = [
    [kind === "", { field: `${field}-kind`, rule: "kind_missing" }],
    [timeOf(link) === null, { field: `${field}-year`, rule: "time_wrong" }],
    [isHalf(from), { field: `${field}-from`, rule: "party_missing" }],
    [isHalf(to), { field: `${field}-to`, rule: "party_missing" }],
    [
      documentKind.trim() === "" && documentNumber.trim() !== "",
      { field: `${field}-document`, rule: "document_missing" },
    ],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, fault]) => fault);
}

function linkOf(link: WrittenLink): ChainLink {
  const { kind, from, to, documentKind, documentNumber } = link;
  const when = timeOf(link);
  const [giver, taker] = [partyOf(from), partyOf(to)];
  const number = documentNumber.trim();
  return {
    kind: kind || "transferred",
    ...(when && { when }),
    ...(giver && { from: giver }),
    ...(taker && { to: taker }),
    ...(documentKind.trim() !== "" && {
      document: { kind: documentKind.trim(), ...(number !== "" && { number }) },
    }),
  };
}

function partyOf({ kind, country, name }: WrittenParty): Party | undefined {
  if (kind === "") return undefined;
  const isNamed = name.trim() !== "" && kind !== "private_person" && kind !== "unknown";
  return { kind, ...(country !== "" && { country }), ...(isNamed && { name: name.trim() }) };
}

/** The time as well as it is known; undefined where none is written, null where it cannot be one. */
function timeOf({ year, month, day }: WrittenLink): string | undefined | null {
  const parts = [year.trim(), month, day.trim().padStart(day.trim() === "" ? 0 : 2, "0")];
  const told = parts.slice(0, parts.findLastIndex((part) => part !== "") + 1);
  if (told.length === 0) return undefined;
  const time = told.join("-");
  return LinkTime.safeParse(time).success && isOfCalendar(time) ? time : null;
}

/** There is no 31 June. */
function isOfCalendar(time: string): boolean {
  const moment = new Date(`${time}T00:00:00Z`);
  return time.length < 10 || (!Number.isNaN(+moment) && moment.toISOString().startsWith(time));
}

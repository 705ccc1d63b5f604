import type { MarkKind, MarkPart, MarkReading, ReadingPart } from "#reference/contract";
import { type CheckDraft, writtenMarks } from "../check-draft.ts";

/** A number on the gun, as other modules ask for it. */
export interface SeenNumber {
  /** Key of the mark that bears it. */
  readonly key: number;
  /** The number in the notation of the marks: `12[5S]4?`. */
  readonly text: string;
  readonly part?: MarkPart;
  /** What it is likeliest to be among the kinds of numbers. */
  readonly kind: MarkKind;
  /** Whether it may name the gun; others name a part, a delivery or an invention. */
  readonly isOwn: boolean;
}

const ownKinds: ReadonlySet<MarkKind> = new Set(["serial", "inventory"]);
const otherKinds: ReadonlySet<MarkKind> = new Set(["assembly", "lot", "patent"]);
/** From here on a mark could be of a kind. */
const could = 0.1;

/** The numbers on a gun, of all marks that are or could be one; `readings` may lag behind the draft. */
export function seenNumbers(draft: CheckDraft, readings: readonly MarkReading[]): SeenNumber[] {
  return writtenMarks(draft).flatMap(({ key, text, place }, at) => {
    const reading = readings.find(({ marking }) => marking === at);
    const kinds = reading?.kinds.filter(({ probability }) => probability >= could) ?? [];
    const own = kinds.find(({ kind }) => ownKinds.has(kind));
    const kind = (own ?? kinds.find((each) => otherKinds.has(each.kind)))?.kind;
    if (reading === undefined || kind === undefined) return [];
    const number = numberIn(text.trim(), reading, kind);
    const part = place && { part: place.part };
    return [{ key, text: number, ...part, kind, isOwn: own !== undefined }];
  });
}

/** The stretch of a mark that is the number: what is read as it, else what no list knows, else all of it. */
function numberIn(text: string, { parts }: MarkReading, kind: MarkKind): string {
  const isThere = ({ text: stretch, start, end }: ReadingPart) =>
    text.slice(start, end) === stretch;
  if (!parts.every(isThere)) return text;
  const read = parts.find((part) => part.kind === kind);
  if (read) return read.text;
  const unknown = parts.filter(({ value }) => value === undefined).map((part) => part.text);
  return unknown.length > 0 ? unknown.join(" ") : text;
}

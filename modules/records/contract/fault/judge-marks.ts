import type { Description, Marking } from "#reference/contract";
import type { RecordFault, WarningRule } from "./record-fault.ts";

/** Parts whose number names the firearm; every other number is of that part. */
const numberedFirst: ReadonlySet<string | undefined> = new Set(["frame", "receiver"]);
/** States in which there may be no serial to write down. */
const withoutSerial: ReadonlySet<string | undefined> = new Set(["obliterated", "never_marked"]);
const SHORT = 3;

/** What is missing or odd in the serials of a firearm. */
export function judgeMarks(weapon: Description): RecordFault[] {
  const { serials, serialState } = weapon;
  if (serials.length === 0 && !withoutSerial.has(serialState))
    return [{ rule: "serial_missing", section: "marks", text: "" }];
  return [...judgeOrder(serials), ...serials.flatMap(({ text }) => judgeSerial(text, weapon))];
}

function judgeOrder([first]: readonly Marking[]): RecordFault[] {
  const part = first?.place?.part;
  if (first === undefined || part === undefined || numberedFirst.has(part)) return [];
  return [{ rule: "frame_number_first", section: "marks", text: first.text }];
}

/** Numbers that are often taken for a serial. Uncertain characters match nothing here. */
function judgeSerial(text: string, { calibre }: Description): RecordFault[] {
  const folded = fold(text);
  const odd: Record<WarningRule & `serial_${string}`, boolean> = {
    serial_short: folded.length < SHORT,
    serial_like_year: /^(18|19|20)\d\d$/.test(folded),
    serial_like_calibre: calibre !== undefined && fold(calibre) === folded,
    serial_like_patent: /^(US)?PAT/.test(folded) || /^\d{1,2},\d{3},\d{3}$/.test(text.trim()),
  };
  return (Object.keys(odd) as (keyof typeof odd)[])
    .filter((rule) => odd[rule])
    .map((rule) => ({ rule, section: "marks", text }));
}

/** Capitals and digits only, so that spacing and dots make no difference. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/×/g, "X")
    .replace(/[^\p{L}\p{N}?*[\]]/gu, "");
}

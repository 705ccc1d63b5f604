import type { SourcedStatement } from "#reference/contract";
import type { Lessons, NotedForm } from "./serial-grammar.ts";

type Form = Omit<NotedForm, "worth"> & { share: number };

function letters(count: number): string {
  return count === 0 ? "" : `L${count}`;
}

function shapeAround(prefix: string, digits: number, suffix: string): string {
  return [letters(prefix.length), `D${digits}`, letters(suffix.length)].filter(Boolean).join(" ");
}

/** An open range is taken to go on to the end of its number of digits. */
function endOf(from: number, to: number | undefined): number {
  return to ?? 10 ** String(from).length - 1;
}

type Range = Extract<SourcedStatement["statement"], { says: "range" }>;

/** A range cut at powers of ten: each number of digits is a shape of its own. */
function rangeForms(statement: Range, told: Told): Form[] {
  const { from, prefix = "", suffix = "", width } = statement;
  const to = endOf(from, statement.to);
  const all = to - from + 1;
  const least = width ?? String(from).length;
  const most = Math.max(least, String(to).length);
  const forms: Form[] = [];
  for (let digits = least; digits <= most; digits += 1) {
    const low = digits === least ? from : 10 ** (digits - 1);
    const high = Math.min(to, 10 ** digits - 1);
    const shape = shapeAround(prefix, digits, suffix);
    forms.push({ ...told, shape, prefix, suffix, low, high, share: (high - low + 1) / all });
  }
  return forms;
}

type Told = Pick<NotedForm, "source" | "words" | "years">;

function formsOf({ statement, source }: SourcedStatement): Form[] {
  if (statement.says === "place") return [];
  const told = { source, words: statement.words, years: statement.years };
  if (statement.says === "range") return rangeForms(statement, told);
  const { prefix = "", suffix = "" } = statement;
  const open = { ...told, prefix, suffix, low: undefined, high: undefined };
  if (statement.says === "affix") return [{ ...open, shape: undefined, share: 1 }];
  const share = 1 / statement.shapes.length;
  return statement.shapes.map((shape) => ({ ...open, shape, share }));
}

/** The forms of all notes on one make or model; together they are worth `worth` serials. */
export function notedForms(statements: readonly SourcedStatement[], worth: number): NotedForm[] {
  const telling = statements.filter(({ statement }) => statement.says !== "place");
  const whole = telling.filter(({ statement }) => statement.says !== "affix").length;
  return telling.flatMap((each) =>
    formsOf(each).map(({ share, ...form }) => ({
      ...form,
      worth: form.shape === undefined ? 0 : (worth * share) / whole,
    })),
  );
}

/** The ranges as printed. */
export function printedRanges(statements: readonly SourcedStatement[]): Lessons["ranges"] {
  return statements.flatMap(({ statement, source }) => {
    if (statement.says !== "range") return [];
    const { prefix = "", suffix = "", from, to, width, words, years } = statement;
    return [{ prefix, suffix, from, to, width, words, years, source }];
  });
}

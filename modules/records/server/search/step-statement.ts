import type { PreparedStatement } from "#platform/database";
import type { PlannedStep, SearchStep } from "#records/science";

/** What a step reads of `records.serial`; `$` stands for the next of its values. */
interface Reading {
  readonly from: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

type StepOf<Kind extends SearchStep["kind"]> = Extract<SearchStep, { kind: Kind }>;

const table = "records.serial";

/**
 * Comparisons that leak nothing, so that an index answers them before row security has looked at the row; a run within
 * is sought by `find_within` or, where the server could not make it, by reading.
 */
function readingOf({ step, most }: PlannedStep, hasFindWithin: boolean): Reading {
  switch (step.kind) {
    case "keys":
      return readKeys(step);
    case "range":
      return step.to === undefined
        ? { from: table, where: `${step.column} >= $`, values: [step.from] }
        : {
            from: table,
            where: `${step.column} >= $ and ${step.column} < $`,
            values: [step.from, step.to],
          };
    case "inside":
      return readInside(step, hasFindWithin ? most : undefined);
    case "ofGun":
      return readOfGun(step);
  }
}

/** Hundreds of keys are read faster from one text than from an array, which the driver quotes key by key. */
function readKeys({ keys }: StepOf<"keys">): Reading {
  return keys.length === 1
    ? { from: table, where: "skel = $", values: keys }
    : { from: table, where: "skel = any(string_to_array($, ','))", values: [keys.join(",")] };
}

function readInside({ run }: StepOf<"inside">, most: number | undefined): Reading {
  const like = `%${run}%`;
  return most === undefined
    ? { from: table, where: "norm like $", values: [like] }
    : {
        from: table,
        where: "record in (select records.find_within($, $)) and norm like $",
        values: [run, most, like],
      };
}

function readOfGun({ gun, column, ranges, ending }: StepOf<"ofGun">): Reading {
  const [lows, highs] = [ranges.map(({ from }) => from), ranges.map(({ from, to }) => to ?? from)];
  const isOfGun = `gun_key = $ and ${column} >= low and ${column} < high`;
  const isEnding = ending === undefined ? "" : " and rskel >= $ and rskel < $";
  return {
    from: `unnest(string_to_array($, ','), string_to_array($, ',')) as each(low, high), ${table}`,
    where: isOfGun + isEnding,
    values: [
      lows.join(","),
      highs.join(","),
      gun,
      ...(ending === undefined ? [] : [ending.from, ending.to ?? ending.from]),
    ],
  };
}

const columns = `record, norm, make, model, calibre, type, country,
  disclosure = 'pointer' and owner_member <> (select platform.acting_member()) as "isPointer"`;

/** Forms of statements are few; more would only fill the server's memory. */
const mostNames = 200;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= mostNames) return name;
  const next = `records_search_${names.size}`;
  names.set(text, next);
  return next;
}

/** All steps in one round trip. */
export function statementOf(
  steps: readonly PlannedStep[],
  hasFindWithin: boolean,
): PreparedStatement {
  const values: unknown[] = [];
  const place = (text: string, own: readonly unknown[]): string => {
    const rest = [...own];
    return text.replace(/\$/g, () => `$${values.push(rest.shift())}`);
  };
  const parts = steps.map((step) => {
    const { from, where, values: own } = readingOf(step, hasFindWithin);
    return place(`(select ${columns} from ${from} where ${where} limit ${step.most})`, own);
  });
  const text = parts.join(" union all ");
  const name = steps.some(isSlow) ? undefined : nameOf(text);
  return { text, values, ...(name !== undefined && { name }) };
}

/** What is planned for its own values each time, and may take long. */
export function isSlow({ step }: PlannedStep): boolean {
  return step.kind === "inside";
}

import type { PreparedStatement } from "#platform/database";
import type { PlannedStep, SearchStep } from "#records/science";

/** A statement, or a part of one, with its values; `$` stands for the next of them. */
interface Part {
  readonly text: string;
  readonly values: readonly unknown[];
}

type StepOf<Kind extends SearchStep["kind"]> = Extract<SearchStep, { kind: Kind }>;

const points = "disclosure = 'pointer' and owner_member <> (select platform.acting_member())";
/** What every step reads of a serial. */
export const columns = `record, norm, make, model, calibre, type, country,
  owner_member = (select platform.acting_member()) as "isOwn",
  case when ${points} then owner_member end as "ownerMember",
  case when ${points} then owner_agency end as "ownerAgency"`;

function select(where: string, most: number): string {
  return `select ${columns} from records.serial where ${where} limit ${most}`;
}

/**
 * Comparisons that leak nothing, so that an index answers them before row security has looked at the row; a run within
 * is sought by `find_within` or, where the server could not make it, by reading.
 */
function readStep({ step, most }: PlannedStep, hasFindWithin: boolean): Part {
  switch (step.kind) {
    case "keys":
      return readKeys(step, most);
    case "range":
      return step.to === undefined
        ? { text: select(`${step.column} >= $`, most), values: [step.from] }
        : {
            text: select(`${step.column} >= $ and ${step.column} < $`, most),
            values: [step.from, step.to],
          };
    case "inside":
      return readInside(step, most, hasFindWithin);
    case "ofGun":
      return readOfGun(step, most);
  }
}

/** Hundreds of keys are read faster from one text than from an array, which the driver quotes key by key. */
function readKeys({ keys }: StepOf<"keys">, most: number): Part {
  return keys.length === 1
    ? { text: select("skel = $", most), values: keys }
    : { text: select("skel = any(string_to_array($, ','))", most), values: [keys.join(",")] };
}

function readInside({ run }: StepOf<"inside">, most: number, hasFindWithin: boolean): Part {
  const like: Part = { text: "norm like $", values: [`%${run}%`] };
  if (!hasFindWithin) return { ...like, text: select(like.text, most) };
  const found = "record in (select records.find_within($, $))";
  return {
    text: select(`${found} and ${like.text}`, most),
    values: [run, most, ...like.values],
  };
}

/**
 * The limit within has each range read by the index: else all guns of the model are read and held against each. The
 * condition on the version, which every row meets, names the index of endings.
 */
function readOfGun({ gun, column, ranges, ending }: StepOf<"ofGun">, most: number): Part {
  const [lows, highs] = [ranges.map(({ from }) => from), ranges.map(({ from, to }) => to ?? from)];
  const isEnding = ending === undefined ? "" : " and rskel >= $ and rskel < $";
  const fromEnd = column === "rskel" ? " and key_version > 0" : "";
  const each = select(
    `gun_key = $ and ${column} >= low and ${column} < high${isEnding}${fromEnd}`,
    most,
  );
  return {
    text: `select found.* from unnest(string_to_array($, ','), string_to_array($, ',')) as each(low, high),
      lateral (${each}) found limit ${most}`,
    values: [
      lows.join(","),
      highs.join(","),
      gun,
      ...(ending === undefined ? [] : [ending.from, ending.to ?? ending.from]),
    ],
  };
}

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
  const parts = steps.map((step) => readStep(step, hasFindWithin));
  const values = parts.flatMap((part) => part.values);
  let place = 0;
  const text = parts
    .map((part) => `(${part.text})`)
    .join(" union all ")
    .replace(/\$/g, () => {
      place += 1;
      return `$${place}`;
    });
  const name = steps.some(isSlow) ? undefined : nameOf(text);
  return { text, values, ...(name !== undefined && { name }) };
}

/** What is planned for its own values each time, and may take long. */
export function isSlow({ step }: PlannedStep): boolean {
  return step.kind === "inside";
}

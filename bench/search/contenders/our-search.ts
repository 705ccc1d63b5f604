import type { Database } from "#platform/database";
import {
  type SearchStage,
  type SearchStep,
  type StoredSerial,
  seekSerials,
} from "#records/science";
import type { Query } from "../queries/make-queries.ts";
import type { Shown } from "./contender.ts";

type Row = { id: number; norm: string } & Record<
  "make" | "model" | "calibre" | "type" | "country",
  string
> & {
    year: number;
  };

/** A condition with the values it takes; `$` stands for the next of them. */
interface Condition {
  text: string;
  values: readonly unknown[];
}

/** Hundreds of keys are read faster from one text than from an array, which the driver quotes key by key. */
function conditionOf(step: SearchStep): Condition | undefined {
  switch (step.kind) {
    case "keys":
      return step.keys.length === 1
        ? { text: "skel = $", values: step.keys }
        : { text: "skel = any(string_to_array($, ','))", values: [step.keys.join(",")] };
    case "range":
      return step.to === undefined
        ? { text: `${step.column} >= $`, values: [step.from] }
        : { text: `${step.column} >= $ and ${step.column} < $`, values: [step.from, step.to] };
    case "inside":
      return { text: "norm like $", values: [`%${step.run}%`] };
    // Two edits need an access path of their own, which is not decided yet.
    case "ofGun":
      return undefined;
  }
}

const columns = "id, norm, make, model, calibre, type, country, year";

const names = new Map<string, string>();

/** A prepared statement for each form that a stage takes. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `ours${names.size}`;
  names.set(text, name);
  return name;
}

/** All steps of a stage in one round trip. */
function statementOf(stage: SearchStage) {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const parts = stage.steps.flatMap(({ step, most }) => {
    const condition = conditionOf(step);
    if (condition === undefined) return [];
    const rest = [...condition.values];
    const where = condition.text.replace(/\$/g, () => place(rest.shift()));
    return [`(select ${columns} from record where ${where} limit ${place(most)})`];
  });
  const text = parts.join(" union all ");
  // A plan for any value would not use the trigram index: a run within is planned each time.
  const isPlannedOnce = stage.steps.every(({ step }) => step.kind !== "inside");
  return { text, values, ...(isPlannedOnce ? { name: nameOf(text) } : {}) };
}

async function carryOut(database: Database<unknown>, stage: SearchStage): Promise<StoredSerial[]> {
  const statement = statementOf(stage);
  if (statement.text === "") return [];
  const { rows } = await database.pool.query<Row>(statement);
  return rows.map(({ id, norm, ...gun }) => ({ record: String(id), norm, gun }));
}

/** The product's search science over plain B-trees; ranks in this process. */
export async function searchOurs(database: Database<unknown>, query: Query): Promise<Shown[]> {
  const seeking = seekSerials({ numbers: [{ text: query.text }], gun: query.gun });
  const makes = new Map<string, string>();
  let next = seeking.next();
  while (next.done !== true) {
    const found = await carryOut(database, next.value);
    for (const { record, gun } of found) makes.set(record, gun.make ?? "");
    next = seeking.next(found);
  }
  return next.value.ranked.map(({ record, numbers }) => ({
    record,
    norm: numbers[0]?.norm ?? "",
    make: makes.get(record) ?? "",
  }));
}

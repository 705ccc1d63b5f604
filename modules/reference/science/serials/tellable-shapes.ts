import type { HeldBack, LearnedShape, SerialShapeCount } from "#reference/contract";

/** A shape counts for others only when this many serials of this many owners share it. */
const fewestSerials = 10;
const fewestOwners = 2;

/** Told counts are rounded down to fives, so that watching them shows no single serial come or go. */
const step = 5;

type Counted = SerialShapeCount & { source: string };

interface Group {
  rows: Counted[];
  count: number;
  /** Least number of distinct owners there can be. */
  owners: number;
}

function grouped(rows: readonly Counted[], keyOf: (row: Counted) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { rows: [], count: 0, owners: 0 };
    group.rows.push(row);
    group.count += row.count;
    group.owners = Math.max(group.owners, row.owners);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function split(groups: readonly Group[]): { told: Group[]; held: Counted[] } {
  const isTold = ({ count, owners }: Group) => count >= fewestSerials && owners >= fewestOwners;
  return {
    told: groups.filter(isTold),
    held: groups.filter((group) => !isTold(group)).flatMap(({ rows }) => rows),
  };
}

function toldCount({ count }: Group): number {
  return count - (count % step);
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}

type Told = Omit<LearnedShape, "count" | "source">;

function tell(groups: readonly Group[], fieldsOf: (row: Counted) => Told): LearnedShape[] {
  return groups.flatMap((group) =>
    group.rows
      .slice(0, 1)
      .map((row) => ({ ...fieldsOf(row), count: toldCount(group), source: row.source })),
  );
}

function withModel({ make, model, shape }: Counted): Told {
  return { make, ...(model === undefined ? {} : { model }), shape };
}

/** How many serials of all makes together are held back, where those are enough. */
function heldBack(rows: readonly Counted[], heldBack: HeldBack): LearnedShape[] {
  return tell(split(grouped(rows, ({ source }) => source)).told, () => ({ heldBack }));
}

/**
 * What may be told of counted shapes: those of a model that enough serials of enough owners share; of the
 * rest those of a make; of the rest how many there are of the make, without their shapes; of the rest only
 * how many there are over all makes. Few serials of a make's told shape that stand apart, under a rare model,
 * are left out: they are of no untold shape. Pure.
 */
export function tellableShapes(rows: readonly Counted[]): LearnedShape[] {
  const named = split(grouped(rows, (row) => keyOf(row.source, row.make, row.model, row.shape)));
  const plain = split(grouped(named.held, (row) => keyOf(row.source, row.make, row.shape)));
  const shapes = new Set(
    [...named.told, ...plain.told].flatMap(({ rows: of }) => of.map(shapeKey)),
  );
  const rare = plain.held.filter((row) => !shapes.has(shapeKey(row)));
  const rest = split(grouped(rare, (row) => keyOf(row.source, row.make)));
  const told = [...named.told, ...plain.told, ...rest.told].flatMap((group) => group.rows);
  const makes = new Set(told.map(({ make }) => make));
  const models = new Set(named.told.flatMap(({ rows: of }) => of.map(modelKey)));
  return [
    ...tell(named.told, withModel),
    ...tell(plain.told, ({ make, shape }) => ({ make, shape })),
    ...tell(rest.told, ({ make }) => ({ make })),
    ...heldBack(
      named.held.filter((row) => row.model !== undefined && models.has(modelKey(row))),
      "of_told_models",
    ),
    ...heldBack(
      rest.held.filter(({ make }) => makes.has(make)),
      "of_told_makes",
    ),
    ...heldBack(
      rest.held.filter(({ make }) => !makes.has(make)),
      "of_other_makes",
    ),
  ];
}

function shapeKey({ source, make, shape }: Counted): string {
  return keyOf(source, make, shape);
}

function modelKey({ make, model }: Counted): string {
  return keyOf(make, model);
}

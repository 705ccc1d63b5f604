import type * as z from "zod";
import type { ActDefinition } from "#platform/ledger/contract";
import { PURGE_VERB, type RecordedAct } from "#platform/ledger/server";

/** A row of a projection by its column names; what the acts do not say is undefined. */
export type Row = Readonly<Record<string, unknown>>;

/** What an act says, of whatever version: earlier ones said less, and a purged one says nothing. */
export type Said<Content extends z.ZodObject> = Partial<z.output<Content>>;

/** Rows of one object after an act, from those before it. */
type Step<Content extends z.ZodObject> = (
  rows: readonly Row[],
  said: Said<Content>,
  act: RecordedAct & { objectId: string },
) => readonly Row[];

/** What one verb does to the rows of its object. */
export interface Effect {
  readonly verb: string;
  readonly objectKind: string;
  readonly apply: (rows: readonly Row[], act: RecordedAct & { objectId: string }) => readonly Row[];
}

/** Declares what an act does to the rows of its object. */
export function on<Content extends z.ZodObject>(
  definition: ActDefinition<Content>,
  step: Step<Content>,
): Effect {
  const { verb, objectKind } = definition;
  return {
    verb,
    objectKind,
    apply: (rows, act) => step(rows, readContent(definition, act), act),
  };
}

/** An act that is kept beside what the rows hold and changes none of them. */
export function unchangedBy({ verb, objectKind }: ActDefinition): Effect {
  return { verb, objectKind, apply: (rows) => rows };
}

/** The purge of an object's acts, which goes with its rows. */
export function goneBy(objectKind: string): Effect {
  return { verb: PURGE_VERB, objectKind, apply: () => [] };
}

/** Every row the object has, changed alike, each counted as one more version. */
export function change(rows: readonly Row[], changes: Row): readonly Row[] {
  return rows.map((row) => ({ ...row, ...changes, version: Number(row.version) + 1 }));
}

/** The rows of one object: the fold of its acts in order. Throws at an act nobody has declared. */
export function foldActs(
  effects: readonly Effect[],
  objectId: string,
  acts: readonly RecordedAct[],
): readonly Row[] {
  return acts.reduce<readonly Row[]>((rows, act) => {
    const effect = effects.find(({ verb }) => verb === act.verb);
    if (effect === undefined) throw new Error(`what does ${act.verb} do?`);
    return effect.apply(rows, { ...act, objectId });
  }, []);
}

function readContent<Content extends z.ZodObject>(
  { version, content }: ActDefinition<Content>,
  act: RecordedAct,
): Said<Content> {
  // Versions only add members: those of the newest are all there, of earlier ones some.
  const isWhole = act.contentVersion === version && act.content !== undefined;
  const shape = isWhole ? content : content.partial();
  return shape.parse(act.content ?? {}) as Said<Content>;
}

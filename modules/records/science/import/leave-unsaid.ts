import type { RecordContent } from "#records/contract";

/**
 * What a row states, without what it only repeats: where it says of a record just what a row of that record would be read
 * as, it leaves the record as it is, also where lists spell a make otherwise or a text is too long for a cell.
 */
export function leaveUnsaid(stated: RecordContent, asRow: RecordContent): RecordContent {
  const { make, makeCode, serials, serialState, ...weapon } = stated.weapon;
  const before = asRow.weapon;
  const saysMake = !isAlike([make, makeCode], [before.make, before.makeCode]);
  const saysNumbers = !isAlike([serials, serialState], [before.serials, before.serialState]);
  return {
    ...stated,
    weapon: {
      ...news(weapon, before),
      ...(saysMake && { make, makeCode }),
      serials: saysNumbers ? serials : [],
      ...(saysNumbers && serialState !== undefined && { serialState }),
      markings: [],
    },
    event: news(stated.event, asRow.event),
    ...(stated.seizure && { seizure: news(stated.seizure, asRow.seizure ?? {}) }),
  };
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The members that are not the same in both; both come from the same reader, in one order. */
function news<Stated extends object>(stated: Stated, before: object): Stated {
  const known: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(stated).filter(([name, value]) => !isAlike(value, known[name])),
  ) as Stated;
}

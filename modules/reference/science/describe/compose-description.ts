import type {
  Description,
  Entry,
  EntryKind,
  Marking,
  MarkKind,
  MarkReading,
  Observation,
  VariantState,
} from "#reference/contract";

/** A kind is taken for granted in a description from here on; below, the mark stays undecided. */
const decided = 0.5;

/** What the choice of a family says of the gun; from what it was converted takes an examiner to say. */
const variants: Partial<Record<EntryKind, VariantState>> = {
  conversion_family: "converted",
  kit_family: "kit_built",
  print_family: "printed",
  craft_family: "craft_made",
};

/**
 * The description of a firearm from what was seen on it, what was said about it and the entry a
 * person chose. What was said counts first, then what a mark says, then the entry: a description is
 * taken from the weapon. `readings` are those of the observation's markings.
 */
export function composeDescription(
  observation: Observation,
  readings: readonly MarkReading[],
  chosen: Entry | undefined,
): Description {
  const read = (kind: MarkKind) => findValue(readings, kind);
  const kinds = observation.markings.map((_, at) => kindOf(readings, at));
  const stated = {
    entryRef: chosen?.ref,
    make: observation.make ?? read("make") ?? chosen?.make,
    makeCode: chosen?.makeCode,
    manufacturer: observation.manufacturer ?? chosen?.manufacturer,
    importer: observation.importer ?? read("importer"),
    model: observation.model ?? read("model") ?? chosen?.model,
    type: observation.type ?? chosen?.type,
    action: observation.action ?? chosen?.action,
    calibre: observation.calibre ?? read("calibre") ?? onlyOne(chosen?.calibres),
    country: observation.country ?? read("country") ?? chosen?.country,
    capacityRounds: observation.capacityRounds,
    barrelLengthMm: observation.barrelLengthMm,
    serialState: observation.absent?.includes("serial") ? ("never_marked" as const) : undefined,
    variant: variants[chosen?.kind ?? "firearm"],
  };
  const isSerial = (_: Marking, at: number) => kinds[at] === "serial";
  return {
    ...withoutGaps(stated),
    serials: observation.markings.filter(isSerial),
    markings: observation.markings
      .map((marking, at) => withKind(marking, kinds[at]))
      .filter((_, at) => kinds[at] !== "serial"),
  };
}

function findValue(readings: readonly MarkReading[], kind: MarkKind): string | undefined {
  const parts = readings.flatMap((reading) => reading.parts);
  const known = parts.filter((part) => part.kind === kind && part.probability >= decided);
  return known.sort((a, b) => b.probability - a.probability)[0]?.value;
}

function kindOf(readings: readonly MarkReading[], marking: number): MarkKind | undefined {
  const likeliest = readings.find((reading) => reading.marking === marking)?.kinds[0];
  return likeliest !== undefined && likeliest.probability >= decided ? likeliest.kind : undefined;
}

function withKind(marking: Marking, kind: MarkKind | undefined): Marking {
  return kind === undefined ? marking : { ...marking, statedKind: marking.statedKind ?? kind };
}

function onlyOne(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

type Gapless<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutGaps<T extends object>(values: T): Gapless<T> {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Gapless<T>;
}

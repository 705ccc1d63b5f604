import type { Description, Marking, MarkSpot } from "#reference/contract";

/** A mark that a photograph shows; a serial by what is said of it. */
export type PlacedMark = Marking & { readonly spot: MarkSpot };

/** The marks of a description that stand on its photographs, serials first. */
export function placedMarks({ serials, markings }: Description): PlacedMark[] {
  return [
    ...serials.map((mark) => ({ ...mark, statedKind: "serial" as const })),
    ...markings,
  ].filter(isPlaced);
}

function isPlaced(mark: Marking): mark is PlacedMark {
  return mark.spot !== undefined;
}

/** Parts whose number names the firearm, so that it comes first (domain 9.2). */
const numberedFirst: ReadonlySet<string | undefined> = new Set(["frame", "receiver"]);

/** The description with these marks on its photographs in place of those it had. */
export function withPlaced(weapon: Description, placed: readonly PlacedMark[]): Description {
  const serials = placed.filter(({ statedKind }) => statedKind === "serial");
  const others = placed.filter(({ statedKind }) => statedKind !== "serial");
  const first = (mark: Marking) => numberedFirst.has(mark.place?.part);
  const all = [...weapon.serials.filter((mark) => !isPlaced(mark)), ...serials.map(withoutKind)];
  return {
    ...weapon,
    serials: [...all.filter(first), ...all.filter((mark) => !first(mark))],
    markings: [...weapon.markings.filter((mark) => !isPlaced(mark)), ...others],
  };
}

/** The description without a photograph. What was read off it was read off the firearm, and stays. */
export function withoutPhoto(weapon: Description, photo: string): Description {
  const left = (marks: readonly Marking[]) =>
    marks.flatMap(({ spot, ...mark }) => {
      if (spot?.photo !== photo) return [{ ...mark, ...(spot && { spot }) }];
      return mark.text.trim() === "" ? [] : [mark];
    });
  return {
    ...weapon,
    photos: weapon.photos?.filter(({ file }) => file !== photo),
    serials: left(weapon.serials),
    markings: left(weapon.markings),
  };
}

/** A serial says what it is by where it stands. */
function withoutKind({ statedKind: _, ...mark }: PlacedMark): Marking {
  return mark;
}

/** The field of what stands at a spot, for the summary of what is wrong. */
export function fieldOfSpot({ photo, x, y }: MarkSpot): string {
  return `spot-${photo}-${Math.round(x * 1000)}-${Math.round(y * 1000)}`;
}

/** Spots at which nothing is written: a place is only worth keeping with what stands there. */
export function blankSpots(weapon: Description): MarkSpot[] {
  return placedMarks(weapon).flatMap(({ text, spot }) => (text.trim() === "" ? [spot] : []));
}

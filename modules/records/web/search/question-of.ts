import type { RecordSearch, SoughtGun, SoughtTime } from "#records/contract";
import type { Description, MarkPart } from "#reference/contract";

/** A number to be asked for, as it was seen. */
export interface AskedNumber {
  readonly text: string;
  readonly part?: MarkPart | undefined;
}

interface BesideNumbers {
  readonly family?: string | undefined;
  readonly when?: SoughtTime | undefined;
}

/** The question for a firearm; the purpose as it was written. */
export function questionOf(
  numbers: readonly AskedNumber[],
  gun: SoughtGun,
  purpose: string,
  { family, when }: BesideNumbers = {},
): RecordSearch {
  const written = numbers.filter(({ text }) => text.trim() !== "");
  return {
    numbers: written.map(({ text, part }) => ({ text: text.trim(), ...(part && { part }) })),
    gun,
    ...(family?.trim() && { family: family.trim().toUpperCase() }),
    ...(when && { when }),
    purpose: purpose.trim(),
  };
}

/** What a description says of a firearm that records are searched by, beside its numbers. */
export function soughtGun({
  make,
  model,
  calibre,
  type,
  country,
}: Partial<Description>): SoughtGun {
  return {
    ...(make && { make }),
    ...(model && { model }),
    ...(calibre && { calibre }),
    ...(type && { type }),
    ...(country && { country }),
  };
}

/** The description of a firearm that is known by its question alone, for a record of it. */
export function describedBy({ numbers, gun, family }: RecordSearch): Description {
  return {
    ...gun,
    ...(family && { entryRef: family }),
    serials: numbers.map(({ text, part }) => ({ text, ...(part && { place: { part } }) })),
    markings: [],
  };
}

/** Whether two questions ask for the same firearm of the same day; why one asks does not matter. */
export function isSameFirearm(one: RecordSearch, other: RecordSearch): boolean {
  const firearmOf = ({ numbers, gun, family, when }: RecordSearch) => {
    const { make, model, calibre, type, country } = gun;
    return JSON.stringify([
      numbers.map(({ text, part }) => [text.trim(), part]),
      [make, model, calibre, type, country, family],
      when && (when.precision === "day" ? [when.day, when.day] : [when.from, when.to]),
    ]);
  };
  return firearmOf(one) === firearmOf(other);
}

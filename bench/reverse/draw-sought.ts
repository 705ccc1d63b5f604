import { castId, castPeople } from "#platform/access/server";
import type { SoughtGun } from "#records/contract";
import { drawRecords, type WorldRecord } from "../search/world/records.ts";

/** A firearm somebody seeks, and whose search or watch it is. */
export interface Sought {
  readonly id: number;
  /** As it was searched or is watched; undefined where make and model alone are watched. */
  readonly text: string | undefined;
  readonly gun: SoughtGun;
  readonly member: string;
  readonly agency: string;
  /** The firearm itself, where it is going to be recorded: somebody who listens is to be told. */
  readonly firearm?: WorldRecord;
}

/** Accounts of the cast that listen, each of an agency of its own: of France, Morocco and Kenya. */
export const listeners = [1, 10, 11, 13] as const;

/** Where an account of the cast works. */
export function workplaceOf(account: number): { member: string; agency: string } {
  for (const { member, accounts } of castPeople)
    for (const { number, agency } of accounts)
      if (number === account) return { member, agency: castId("agency", agency) };
  throw new Error(`nobody of the cast has account ${account}`);
}

/** Everybody else's: members nobody here is signed in for. */
const elsewhere = 40;

function ownerOf(id: number, isTold: boolean): { member: string; agency: string } {
  if (isTold) return workplaceOf(listeners[id % listeners.length] ?? listeners[0]);
  const at = id % elsewhere;
  const member = `ZZ${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`;
  return { member, agency: castId("agency", 900 + at) };
}

interface Draw {
  readonly seed: number;
  readonly size: number;
  /** How many of them are spread among the rest to be found. */
  readonly told: number;
  readonly writtenAs: (record: WorldRecord) => string | undefined;
}

/** Numbers sought as the clerk writes them; shorter ones are on many firearms and nobody is told of those alone. */
export function* drawSought({ seed, size, told, writtenAs }: Draw): Generator<Sought> {
  const every = Math.max(1, Math.floor(size / told));
  let left = told;
  for (const record of drawRecords(seed, size)) {
    const { id, make, model, calibre, written } = record;
    const isTold = left > 0 && id % every === 0 && /^[\x20-\x7e]{6,}$/.test(written);
    if (isTold) left -= 1;
    yield {
      id,
      text: writtenAs(record),
      gun: { make, model, calibre },
      ...ownerOf(id, isTold),
      ...(isTold && { firearm: record }),
    };
  }
}

/** How a watch has a number: whole, with one sign unreadable, its end alone, or not at all. */
export function watchedAs({ id, written }: WorldRecord): string | undefined {
  const isLong = /^[\x20-\x7e]{6,}$/.test(written);
  switch (isLong ? id % 10 : 0) {
    case 1:
    case 2:
      return written.replace(/^(\W*\w\W*\w\W*)\w/, "$1?");
    case 3:
      return `*${written.slice(-5)}`;
    case 4:
      return undefined;
    default:
      return written;
  }
}

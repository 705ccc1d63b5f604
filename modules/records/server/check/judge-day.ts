import type { Caller } from "#platform/access/contract";
import {
  type AskedNumber,
  isTryingOut,
  type JudgedNumber,
  type Neighbourhood,
  neighbourhoodsOf,
} from "#records/contract";
import { certainKeys } from "#records/science";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { listUnkept } from "./store/check-store.ts";
import { type Asker, findOnRecord, readNeighboursAsked } from "./store/neighbour-store.ts";
import { findPortion } from "./store/portion-store.ts";

const DAY = 86_400_000;
/** Neighbourhoods of one list that are asked about: one that has more tries all of them out. */
const mostAskedAbout = 50;

/** From when on what a person asked counts. */
export function dayBefore({ clock }: Pick<RecordsDesk, "clock">): Date {
  return new Date(clock().getTime() - DAY);
}

/**
 * Whether neighbours in a list, with those that the same person asked one by one or in other lists within a day, try
 * numbers out: who cuts a series into short lists is found as one who asks it at once.
 */
export async function isTryingOutToday(
  desk: RecordsDesk,
  caller: Caller,
  numbers: readonly JudgedNumber[],
): Promise<boolean> {
  const groups = neighbourhoodsOf(numbers).slice(0, mostAskedAbout);
  if (groups.some(({ members }) => isTryingOut(members))) return true;
  return groups.length > 0 && hasTriedOut(desk, caller, groups);
}

/** The same of numbers that are searched one by one. */
export function haveTriedOutToday(
  desk: RecordsDesk,
  caller: Caller,
  norms: readonly string[],
): Promise<boolean> {
  const numbers = norms.map((norm) => ({ norm, isFound: false }));
  return hasTriedOut(desk, caller, neighbourhoodsOf(numbers, 1));
}

function hasTriedOut(
  desk: RecordsDesk,
  caller: Caller,
  groups: readonly Neighbourhood[],
): Promise<boolean> {
  return desk.asCaller(caller, async (transaction) => {
    const asker = { person: caller.person, since: dayBefore(desk) };
    const waiting = neighbourhoodsOf(await readWaiting(transaction, asker), 1);
    for (const group of groups) {
      const members = await withEarlier(transaction, asker, { group, waiting });
      if (isTryingOut(members)) return true;
    }
    return false;
  });
}

/** A neighbourhood with what was asked of it earlier that day. */
async function withEarlier(
  transaction: RecordsTransaction,
  asker: Asker,
  { group, waiting }: { group: Neighbourhood; waiting: readonly Neighbourhood[] },
): Promise<ReadonlyMap<string, boolean>> {
  const asked = await readNeighboursAsked(transaction, asker, group);
  const members = new Map(asked.map((norm) => [norm, false]));
  const isSame = ({ end, shared, length }: Neighbourhood): boolean =>
    end === group.end && shared === group.shared && length === group.length;
  for (const same of [...waiting.filter(isSame), group])
    for (const [norm, isFound] of same.members) members.set(norm, isFound);
  // Whether the others are on record matters only where there are enough to be judged.
  if (!isTryingOut(members)) return members;
  for (const norm of await findOnRecord(transaction, asked)) members.set(norm, true);
  return members;
}

/** Numbers of lists that the background has not come to: they are not kept one by one yet. */
async function readWaiting(
  transaction: RecordsTransaction,
  { person, since }: Asker,
): Promise<JudgedNumber[]> {
  const numbers: JudgedNumber[] = [];
  for (const list of await listUnkept(transaction, person, since)) {
    for (let from = 0; ; from += 1) {
      const portion = await findPortion(transaction, { list, from });
      if (portion === undefined) break;
      const { rows, answers, kept_at } = portion;
      for (const [at, { number }] of kept_at === null ? (rows as AskedNumber[]).entries() : []) {
        const keys = certainKeys(number);
        const isFound = answers?.[at]?.verdict !== "nothing";
        if (typeof keys !== "string") numbers.push({ norm: keys.norm, isFound });
      }
    }
  }
  return numbers;
}

import {
  type AskedNumber,
  type FoundHow,
  type ListedMatch,
  mostListed,
  type NumberAnswer,
} from "#records/contract";
import { compareGuns, settles } from "#records/science";
import type { PointedRecord } from "../search/pointed-records.ts";
import type { KeptAnswer } from "./store/check-tables.ts";
import type { ListedSerial } from "./store/listed-serial-store.ts";

const order: readonly FoundHow[] = ["same", "look_alike", "noted", "near"];

/** What a number came to, by the best of its matches that nothing stated contradicts. */
export function verdictOf(
  matches: readonly ListedMatch[],
  pointed: readonly PointedRecord[],
): NumberAnswer["verdict"] {
  const agreeing = new Set(
    matches.filter(({ contradicts }) => contradicts === undefined).map(({ how }) => how),
  );
  const best = order.find((how) => agreeing.has(how));
  if (best !== undefined) return best;
  if (pointed.length > 0) return "pointer";
  return matches.length > 0 ? "other_gun" : "nothing";
}

/** An answer as it is kept; what is empty is left out. */
export function answerOf(
  matches: readonly ListedMatch[],
  pointed: readonly PointedRecord[],
  rest: Pick<NumberAnswer, "hasMore" | "withheld"> = {},
): KeptAnswer {
  const { hasMore, withheld = [] } = rest;
  return {
    verdict: verdictOf(matches, pointed),
    ...(matches.length > 0 && { matches: matches.slice(0, mostListed) }),
    ...((hasMore === true || matches.length > mostListed) && { hasMore: true }),
    ...(pointed.length > 0 && {
      pointed: [...pointed],
      pointers: [...new Set(pointed.map(({ ownerMember }) => ownerMember))],
    }),
    ...(withheld.length > 0 && { withheld }),
  };
}

/** What is stated of the gun otherwise than on record. */
export function contradictions(
  asked: AskedNumber,
  gun: ListedSerial["gun"],
): Pick<ListedMatch, "contradicts"> {
  const fields = compareGuns(asked, gun)
    .filter(({ agreement }) => agreement === "contradicts")
    .map(({ field }) => field);
  return fields.length === 0 ? {} : { contradicts: fields };
}

/** What the serials that are a number, or read like it, say at once; whether no near one need be sought. */
export function answerAsIs(
  asked: AskedNumber,
  norm: string,
  found: readonly ListedSerial[],
  most: number,
): { answer: KeptAnswer; isSettled: boolean } {
  const records = [...new Map(found.toReversed().map((each) => [each.record, each])).values()];
  const matches: ListedMatch[] = [];
  const pointed: PointedRecord[] = [];
  for (const each of records.reverse()) {
    const { record, gun, shown, pointsTo } = each;
    const against = contradictions(asked, gun);
    // Another make is another gun, of which its owner has nothing to tell.
    if (pointsTo !== undefined && against.contradicts?.includes("make") !== true)
      pointed.push({ id: record, ...pointsTo });
    if (shown !== undefined)
      matches.push({ ...namedGun(gun), record, ...shown, ...howOf(each, norm), ...against });
  }
  const isSettled = settles(
    norm,
    asked,
    found.filter(({ pointsTo }) => pointsTo === undefined),
  );
  const hasMore = found.length >= most;
  return { answer: answerOf(matches.toSorted(byAgreement), pointed, { hasMore }), isSettled };
}

function howOf(serial: ListedSerial, norm: string): Pick<ListedMatch, "number" | "how"> {
  return { number: serial.norm, how: serial.norm === norm ? "same" : "look_alike" };
}

/** What contradicts comes last. */
function byAgreement(one: ListedMatch, other: ListedMatch): number {
  return Number(one.contradicts !== undefined) - Number(other.contradicts !== undefined);
}

export function namedGun({ make, model, calibre, type }: ListedSerial["gun"]) {
  return {
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(calibre !== undefined && { calibre }),
    ...(type !== undefined && { type: type as NonNullable<ListedMatch["type"]> }),
  };
}

import { type AskedNumber, type FoundHow, mostListed, type NumberAnswer } from "#records/contract";
import { compareGuns, settles } from "#records/science";
import type { PointedRecord } from "../search/pointed-records.ts";
import type { KeptAnswer, KeptMatch } from "./store/check-tables.ts";
import { type ListedSerial, mostLookedAt } from "./store/listed-serial-store.ts";

const order: readonly FoundHow[] = ["same", "look_alike", "noted", "near"];

/** What a number came to, by the best of its matches that nothing stated contradicts. */
export function verdictOf(
  matches: readonly KeptMatch[],
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
  matches: readonly KeptMatch[],
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
): Pick<KeptMatch, "contradicts"> {
  const fields = compareGuns(asked, gun)
    .filter(({ agreement }) => agreement === "contradicts")
    .map(({ field }) => field);
  return fields.length === 0 ? {} : { contradicts: fields };
}

/** What the serials that are a number, or read like it, say at once; whether no near one need be sought. */
export function answerAsIs(
  asked: AskedNumber,
  norm: string,
  serials: readonly ListedSerial[],
): { answer: KeptAnswer; isSettled: boolean } {
  const matches: KeptMatch[] = [];
  const pointed: PointedRecord[] = [];
  const seen = new Set<string>();
  for (const serial of serials) {
    const { record, gun, member, agency, pointsTo } = serial;
    if (seen.has(record)) continue;
    seen.add(record);
    const against = contradictions(asked, gun);
    if (pointsTo === undefined)
      matches.push({ record, member, agency, ...howOf(serial, norm), ...against });
    // Another make is another gun, of which its owner has nothing to tell.
    else if (against.contradicts?.includes("make") !== true)
      pointed.push({ id: record, ...pointsTo });
  }
  const open = serials.filter(({ pointsTo }) => pointsTo === undefined);
  const hasMore = serials.length >= mostLookedAt;
  return {
    answer: answerOf(matches.toSorted(byAgreement), pointed, { hasMore }),
    isSettled: settles(norm, asked, open),
  };
}

function howOf(serial: ListedSerial, norm: string): Pick<KeptMatch, "number" | "how"> {
  return { number: serial.norm, how: serial.norm === norm ? "same" : "look_alike" };
}

/** What contradicts comes last. */
function byAgreement(one: KeptMatch, other: KeptMatch): number {
  return Number(one.contradicts !== undefined) - Number(other.contradicts !== undefined);
}

import type { LinkKind } from "../answer/result-code.ts";
import type { ToldLink } from "./told-link.ts";

/** Links that end lawful keeping: after them whoever has the firearm should not. */
const lossKinds: ReadonlySet<LinkKind> = new Set([
  "reported_lost",
  "reported_stolen",
  "reported_destroyed",
  "reported_deactivated",
]);
/** Links to who first held it outside the trade. */
const holderKinds: ReadonlySet<LinkKind> = new Set(["sold_to_holder"]);

/** Where in life each kind stands, for links whose time is not known. */
const order: readonly LinkKind[] = [
  "manufactured",
  "exported",
  "imported",
  "taken_into_state_stock",
  "sold_to_trade",
  "sold_to_holder",
  "registered",
  "transferred",
  "reported_lost",
  "reported_stolen",
  "reported_deactivated",
  "reported_destroyed",
];

/** Days, at the least and at the most, as times are known to the day, month or year. */
export interface DaysBetween {
  readonly least: number;
  readonly most: number;
}

/** The life of a firearm as far as it was told. */
export interface TraceChain {
  /** In the order it happened; what has no time stands where such a link usually does. */
  readonly links: readonly ToldLink[];
  /** The last that is known of it in lawful hands, where it was recovered after that; undefined where nothing is known. */
  readonly lastLawful: ToldLink | undefined;
  /** The loss, theft or end on paper after which it was met again. */
  readonly diverted: ToldLink | undefined;
  /** From the first sale to a holder until it was recovered. */
  readonly timeToCrime: DaysBetween | undefined;
  /** Its life is told without a gap from its maker to its recovery. */
  readonly startsWithMaker: boolean;
}

const DAY = 86_400_000;

/** First and last day, in milliseconds, that a time as told can mean; `2014`, `2014-05` or `2014-05-17`. */
function spanOf(time: string): { first: number; last: number } {
  const [year = "", month, day] = time.split("-");
  const first = Date.parse(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (day !== undefined) return { first, last: first };
  const next =
    month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month));
  return { first, last: next - DAY };
}

/** What members told, put together. A link that two of them told is named once. `recoveredOn`: first and last day. Pure. */
export function chainOf(
  told: readonly ToldLink[],
  recovered: { readonly first: string; readonly last: string } | undefined,
): TraceChain {
  const links = inOrder(withoutTwice(told));
  const lawful = links.filter(({ link }) => !lossKinds.has(link.kind));
  const sale = links.find(({ link }) => holderKinds.has(link.kind));
  return {
    links,
    lastLawful: lawful.at(-1),
    diverted: links.findLast(({ link }) => lossKinds.has(link.kind)),
    timeToCrime: daysUntil(sale?.link.when, recovered),
    startsWithMaker: links[0]?.link.kind === "manufactured",
  };
}

function withoutTwice(told: readonly ToldLink[]): ToldLink[] {
  const seen = new Set<string>();
  return told.filter(({ link }) => {
    const { kind, when, from, to } = link;
    const key = JSON.stringify([kind, when, from?.country, from?.name, to?.country, to?.name]);
    return !seen.has(key) && seen.add(key);
  });
}

/** By time; what is told without one stands after the last of its kind or of an earlier one. */
function inOrder(told: readonly ToldLink[]): ToldLink[] {
  const dated = told.filter(({ link }) => link.when !== undefined).toSorted(byTime);
  const undated = told
    .filter(({ link }) => link.when === undefined)
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  for (const each of undated) {
    const before = dated.findLastIndex((other) => rankOf(other) <= rankOf(each));
    dated.splice(before + 1, 0, each);
  }
  return dated;
}

function rankOf({ link }: ToldLink): number {
  return order.indexOf(link.kind);
}

/** Of two that may be of one day, the one that usually comes first. */
function byTime(one: ToldLink, other: ToldLink): number {
  const [a, b] = [spanOf(one.link.when ?? ""), spanOf(other.link.when ?? "")];
  return a.first - b.first || a.last - b.last || rankOf(one) - rankOf(other);
}

function daysUntil(
  when: string | undefined,
  recovered: { readonly first: string; readonly last: string } | undefined,
): DaysBetween | undefined {
  if (when === undefined || recovered === undefined) return undefined;
  const [from, first, last] = [spanOf(when), spanOf(recovered.first), spanOf(recovered.last)];
  const [least, most] = [(first.first - from.last) / DAY, (last.last - from.first) / DAY];
  return most < 0 ? undefined : { least: Math.max(0, least), most };
}

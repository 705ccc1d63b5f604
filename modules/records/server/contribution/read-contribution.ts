import type { Caller } from "#platform/access/contract";
import { countLooksAtOwn } from "#platform/ledger/server";
import { type Contribution, dayOf, searchActs } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import {
  countLinked,
  countMatches,
  countOutcomes,
  countRecords,
  countReviews,
  countSearches,
  medianAnswer,
} from "./contribution-store.ts";

const DAY = 86_400_000;
const soon = 60 * DAY;

/** What came of what the caller's side keeps and asks, in the past year. */
export function readContribution(desk: RecordsDesk, caller: Caller): Promise<Contribution> {
  const now = desk.clock();
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  return desk.asCaller(caller, async (transaction) => {
    const shown = await countLooksAtOwn(transaction, { verb: searchActs.shown.verb, from: since });
    const matches = await countMatches(transaction, since);
    const asked = (ofUs: boolean) =>
      matches.filter(({ ours }) => ours === ofUs).map(({ code, count }) => ({ code, count }));
    return {
      since: dayOf(since),
      records: await countRecords(transaction),
      reviewSoon: await countReviews(transaction, dayOf(new Date(now.getTime() + soon))),
      shownTo: shown.map(({ member, looks: count }) => ({ member, count })),
      askedOfUs: asked(true),
      askedByUs: asked(false),
      outcomes: await countOutcomes(transaction, since),
      medianDaysToAnswer: await medianAnswer(transaction, since),
      linked: await countLinked(transaction),
      searches: await countSearches(transaction, since),
    };
  });
}

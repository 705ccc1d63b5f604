import {
  beginWatchRoute,
  changeWatchRoute,
  dayOf,
  endWatchRoute,
  listWatchesRoute,
  type WatchContent,
  WatchTold,
  type WatchView,
} from "#records/contract";
import { type Choice, type Crew, choose, type Try } from "./crew.ts";

const DAY = 86_400_000;

/** A number or make and model, sometimes neither; until a day that may have passed or be too late. */
function someWatch({ some, other }: Choice): WatchContent {
  const numbers = some % 3 === 0 ? [] : [{ text: `W${some}*` }];
  const gun = other % 3 === 0 ? {} : { make: "Astra", model: `A-${other}` };
  const reviewOn = dayOf(new Date(Date.now() + (((some + other) % 2000) - 20) * DAY));
  const tells = WatchTold.options.filter((_, at) => (some >> at) % 2 === 0);
  return { numbers, gun, purpose: `FR-2026-${some}`, tells, reviewOn };
}

async function aWatch({ desk }: Crew, { some }: Choice): Promise<WatchView | undefined> {
  const { watches } = await desk.call(listWatchesRoute, { query: {} });
  return choose(watches, some);
}

export const tryBeginWatch: Try = ({ desk }, choice) =>
  desk.call(beginWatchRoute, { body: someWatch(choice) });

export const tryChangeWatch: Try = async (crew, choice) => {
  const watch = await aWatch(crew, choice);
  if (watch === undefined) return;
  const { id, version } = watch;
  const input = { params: { watch: id }, body: someWatch(choice) };
  await crew.secondAtDesk.call(changeWatchRoute, input, { version });
};

/** Its desk ends it; a foreign one is refused. */
export const tryEndWatch: Try = async (crew, choice) => {
  const watch = await aWatch(crew, choice);
  if (watch === undefined) return;
  const { id, version } = watch;
  const doer = choose([crew.desk, crew.foreignDesk], choice.other) ?? crew.desk;
  await doer.call(endWatchRoute, { params: { watch: id } }, { version });
};

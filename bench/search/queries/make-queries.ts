import { pick, type Random } from "../../find/random.ts";
import { drawRecords, type WorldRecord } from "../world/records.ts";
import { bareSigns, confuse, misspell, wearOff, writeOtherwise } from "./distort.ts";

export const queryClasses = [
  "exact",
  "normalised",
  "lookalike",
  "wildcard",
  "one_edit",
  "two_edits",
  "combined",
  "miss",
] as const;
export type QueryClass = (typeof queryClasses)[number];

/** One search: what is typed, what is stated beside it, and the record it is about. */
export interface Query {
  kind: QueryClass;
  text: string;
  gun: { make?: string; model?: string; calibre?: string };
  target: WorldRecord;
}

type Ask = (random: Random, signs: readonly string[], target: WorldRecord) => string | undefined;

/** Two misspellings may undo each other; then it is drawn again. */
function misspellTimes(random: Random, signs: readonly string[], times: number): string {
  let seen = [...signs];
  for (let time = 0; time < times; time += 1) seen = misspell(random, seen);
  const text = seen.join("");
  return text === signs.join("") ? misspellTimes(random, signs, times) : text;
}

const askFor: Readonly<Record<QueryClass, Ask>> = {
  exact: (_, __, { written }) => written,
  normalised: (random, signs) => writeOtherwise(random, signs),
  lookalike: confuse,
  wildcard: wearOff,
  one_edit: (random, signs) => misspellTimes(random, signs, 1),
  two_edits: (random, signs) => misspellTimes(random, signs, 2),
  combined: (random, signs) => misspellTimes(random, signs, 1 + Math.round(random())),
  miss: (random, signs) => misspellTimes(random, signs, 4),
};

function ask(random: Random, kind: QueryClass, target: WorldRecord): Query[] {
  const text = askFor[kind](random, bareSigns(target.marking), target);
  const { make, model, calibre } = target;
  const gun = kind === "combined" ? { make, model, calibre } : {};
  return text === undefined ? [] : [{ kind, text, gun, target }];
}

/** Records spread evenly over the world; more than are asked for, since some numbers have no look-alike. */
function drawTargets(seed: number, size: number, count: number): WorldRecord[] {
  const stride = Math.max(1, Math.floor(size / (count * 2)));
  const targets: WorldRecord[] = [];
  for (const record of drawRecords(seed, size)) if (record.id % stride === 0) targets.push(record);
  return targets;
}

/** So many queries of each class, about random records of the world, in random order. */
export function makeQueries(random: Random, seed: number, size: number, each: number): Query[] {
  const targets = drawTargets(seed, size, each * queryClasses.length);
  const queries = queryClasses.flatMap((kind) => {
    const some: Query[] = [];
    while (some.length < each) some.push(...ask(random, kind, pick(random, targets)));
    return some;
  });
  return queries
    .map((query) => ({ query, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ query }) => query);
}

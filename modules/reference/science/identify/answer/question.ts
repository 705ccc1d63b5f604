import type {
  DescriptionField,
  Entry,
  FieldValue,
  Observation,
  Question,
} from "#reference/contract";
import type { ObservedValue } from "../clues/observed-values.ts";
import type { Leader } from "../leading-rows.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import { recordedValues } from "./account.ts";

/** How often the person can answer, and how often the answer is right. */
export interface Askable {
  readonly answered: number;
  readonly right: number;
}

/**
 * Fields that can be asked for, with the chance that the person can answer and that the answer is right.
 * Type, action and measures can always be had from the gun; names only where they are marked.
 */
export const askable = {
  make: { answered: 0.75, right: 0.93 },
  model: { answered: 0.6, right: 0.93 },
  type: { answered: 0.98, right: 0.94 },
  action: { answered: 0.9, right: 0.9 },
  calibre: { answered: 0.85, right: 0.94 },
  capacityRounds: { answered: 0.8, right: 0.8 },
  barrelLengthMm: { answered: 0.95, right: 0.85 },
  country: { answered: 0.6, right: 0.9 },
} as const satisfies Partial<Record<DescriptionField, Askable>>;

export type AskableField = keyof typeof askable;

/** A second look seldom changes the answer; it must promise more. */
const againFactor = 0.5;
const mostAnswers = 12;
const leastGainBits = 0.01;

interface Split {
  /** Probability of each answer. */
  answers: Map<string, { value: FieldValue; probability: number }>;
  keys: readonly (string | undefined)[];
}

function answerOf(entry: Entry | undefined, field: AskableField): FieldValue | undefined {
  return entry === undefined ? undefined : recordedValues(entry, field)[0];
}

function split(index: ReferenceIndex, leaders: readonly Leader[], field: AskableField): Split {
  const answers = new Map<string, { value: FieldValue; probability: number }>();
  const keys = leaders.map(({ row, probability }) => {
    const value = answerOf(index.entries[index.columns.rows[row]?.[0] ?? 0], field);
    if (value === undefined) return undefined;
    const key = String(value);
    const before = answers.get(key)?.probability ?? 0;
    answers.set(key, { value, probability: before + probability });
    return key;
  });
  return { answers, keys };
}

function bits(probability: number): number {
  return probability > 0 ? -probability * Math.log2(probability) : 0;
}

/**
 * Mutual information between the answer and the row: entropy of the answers less what would remain if the
 * row were known, which is the error of the answer alone. Rows silent about the field answer anything.
 */
function gain({ answers, keys }: Split, leaders: readonly Leader[], right: number): number {
  const total = leaders.reduce((sum, { probability }) => sum + probability, 0);
  const silent = leaders.reduce(
    (sum, { probability }, at) => (keys[at] === undefined ? sum + probability : sum),
    0,
  );
  const count = answers.size;
  if (total === 0 || count < 2) return 0;
  const spoken = (total - silent) / total;
  const stray = (1 - right) / count;
  let entropy = 0;
  let left = 0;
  for (const { probability } of answers.values()) {
    const share = probability / (total - silent);
    entropy += bits(share * right + stray);
  }
  left = bits(right + stray) + (count - 1) * bits(stray);
  return Math.max(0, spoken * (entropy - left));
}

function separation({ keys }: Split, right: number): number {
  const [first, second] = keys;
  if (first === undefined || second === undefined || first === second) return 0;
  return right;
}

/** What asking for a field is worth with the leaders; `worth` scales it where an answer seldom changes. */
export function fieldQuestion(
  index: ReferenceIndex,
  leaders: readonly Leader[],
  field: AskableField,
  { answered, right }: Askable,
  worth: number,
): Omit<Question, "again"> {
  const found = split(index, leaders, field);
  const total = [...found.answers.values()].reduce((sum, { probability }) => sum + probability, 0);
  const answers = [...found.answers.values()]
    .map(({ value, probability }) => ({ value, probability: probability / total }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostAnswers);
  const gainBits = answered * worth * gain(found, leaders, right);
  return { field, gainBits, separates: separation(found, right), answers };
}

/**
 * The question whose answer is expected to narrow the leaders most; none when no field that may still be
 * asked tells them apart.
 */
export function nextQuestion(
  index: ReferenceIndex,
  leaders: readonly Leader[],
  observation: Observation,
  observed: readonly ObservedValue[],
): Question | undefined {
  const closed = new Set([...(observation.confirmed ?? []), ...(observation.unanswerable ?? [])]);
  const seen = new Set(observed.map(({ field }) => field));
  const questions = (Object.keys(askable) as AskableField[])
    .filter((field) => !closed.has(field))
    .map((field) => {
      const again = seen.has(field);
      const worth = again ? againFactor : 1;
      return { again, ...fieldQuestion(index, leaders, field, askable[field], worth) };
    })
    .filter(({ gainBits }) => gainBits >= leastGainBits)
    .sort((a, b) => b.gainBits - a.gainBits);
  return questions[0];
}

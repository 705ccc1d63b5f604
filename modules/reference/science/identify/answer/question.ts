import type { DescriptionField, FieldValue, Observation, Question } from "#reference/contract";
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

/** How the leaders answer for one field. */
interface Split {
  /** Probability of each answer. */
  answers: ReadonlyMap<FieldValue, number>;
  /** Probability of all leaders, and of those silent about the field. */
  total: number;
  silent: number;
  /** Whether the first two leaders answer differently. */
  separates: boolean;
}

/** The leaders with their answers, each field looked up once however many questions weigh it. */
export interface LeaderSplits {
  of: (field: AskableField) => Split;
}

function split(index: ReferenceIndex, leaders: readonly Leader[], field: AskableField): Split {
  const answers = new Map<FieldValue, number>();
  const first: (FieldValue | undefined)[] = [];
  let total = 0;
  let silent = 0;
  for (const { row, probability } of leaders) {
    const entry = index.entries[index.columns.rows[row]?.[0] ?? 0];
    const value = entry === undefined ? undefined : recordedValues(entry, field)[0];
    if (first.length < 2) first.push(value);
    total += probability;
    if (value === undefined) silent += probability;
    else answers.set(value, (answers.get(value) ?? 0) + probability);
  }
  const [one, other] = first;
  const separates = one !== undefined && other !== undefined && one !== other;
  return { answers, total, silent, separates };
}

export function splitLeaders(index: ReferenceIndex, leaders: readonly Leader[]): LeaderSplits {
  const known = new Map<AskableField, Split>();
  return {
    of(field) {
      const found = known.get(field) ?? split(index, leaders, field);
      known.set(field, found);
      return found;
    },
  };
}

function bits(probability: number): number {
  return probability > 0 ? -probability * Math.log2(probability) : 0;
}

/**
 * Mutual information between the answer and the row: entropy of the answers less what would remain if the
 * row were known, which is the error of the answer alone. Rows silent about the field answer anything.
 */
function gain({ answers, total, silent }: Split, right: number): number {
  const count = answers.size;
  if (total === 0 || count < 2) return 0;
  const spoken = (total - silent) / total;
  const stray = (1 - right) / count;
  let entropy = 0;
  for (const probability of answers.values()) {
    entropy += bits((probability / (total - silent)) * right + stray);
  }
  const left = bits(right + stray) + (count - 1) * bits(stray);
  return Math.max(0, spoken * (entropy - left));
}

/** What asking for a field is worth with the leaders; `worth` scales it where an answer seldom changes. */
export function fieldQuestion(
  splits: LeaderSplits,
  field: AskableField,
  { answered, right }: Askable,
  worth: number,
): Omit<Question, "again"> {
  const found = splits.of(field);
  const spoken = [...found.answers.values()].reduce((sum, each) => sum + each, 0);
  const answers = [...found.answers]
    .map(([value, probability]) => ({ value, probability: probability / spoken }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostAnswers);
  const gainBits = answered * worth * gain(found, right);
  return { field, gainBits, separates: found.separates ? right : 0, answers };
}

/**
 * The question whose answer is expected to narrow the leaders most; none when no field that may still be
 * asked tells them apart.
 */
export function nextQuestion(
  splits: LeaderSplits,
  observation: Observation,
  observed: readonly ObservedValue[],
): Question | undefined {
  const { confirmed = [], unanswerable = [], absent = [] } = observation;
  const closed = new Set<DescriptionField>([...confirmed, ...unanswerable, ...absent]);
  const seen = new Set(observed.map(({ field }) => field));
  const questions = (Object.keys(askable) as AskableField[])
    .filter((field) => !closed.has(field))
    .map((field) => {
      const again = seen.has(field);
      const worth = again ? againFactor : 1;
      return { again, ...fieldQuestion(splits, field, askable[field], worth) };
    })
    .filter(({ gainBits }) => gainBits >= leastGainBits)
    .sort((a, b) => b.gainBits - a.gainBits);
  return questions[0];
}

import {
  type ComparedField,
  type Comparison,
  type Entry,
  Feature,
  type TellingLook,
} from "#reference/contract";
import { articleRef } from "../article/index.ts";
import { accountFields, recordedValues } from "../identify/answer/account.ts";
import { featureQuestion, sharesOfLeaders } from "../identify/answer/guide-questions.ts";
import {
  type AskableField,
  askable,
  fieldQuestion,
  splitLeaders,
} from "../identify/answer/question.ts";
import { answersOf } from "../identify/features/feature-chances.ts";
import type { Leader } from "../identify/leading-rows.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";

/** Less than this is no help at the gun. */
const leastGainBits = 0.01;

/** The rows of these entries, each as likely as the others. */
function rowsOf({ entries, columns }: ReferenceIndex, refs: readonly string[]): Leader[] {
  return refs.flatMap((ref) => {
    const position = entries.findIndex((entry) => entry.ref === ref);
    const row = columns.rows.findIndex((positions) => positions.includes(position));
    return row === -1 ? [] : [{ row, probability: 1 / refs.length }];
  });
}

function compareField(entries: readonly Entry[], field: AskableOrNamed): ComparedField {
  const recorded = entries.map((entry) => recordedValues(entry, field));
  const texts = new Set(recorded.map((values) => JSON.stringify(values)));
  return { field, recorded, isSame: texts.size === 1 };
}
type AskableOrNamed = (typeof accountFields)[number];

/** The likeliest answer for a row; null where its record says nothing. */
function expectedOf(index: ReferenceIndex, feature: Feature, row: number): string | null {
  const { rows, chances } = index.features[feature];
  const chance = chances[rows[row] ?? 0];
  if (chance === undefined) return null;
  return answersOf(feature)[chance.indexOf(Math.max(...chance))] ?? null;
}

function looksAtFeatures(index: ReferenceIndex, leaders: readonly Leader[]): TellingLook[] {
  const sharesOf = sharesOfLeaders(leaders);
  return Feature.options.map((feature) => ({
    feature,
    gainBits: featureQuestion(index, sharesOf, feature).gainBits,
    expected: leaders.map(({ row }) => expectedOf(index, feature, row)),
  }));
}

function looksAtFields(
  index: ReferenceIndex,
  leaders: readonly Leader[],
  entries: readonly Entry[],
): TellingLook[] {
  const splits = splitLeaders(index, leaders);
  return (Object.keys(askable) as AskableField[]).map((field) => ({
    field,
    gainBits: fieldQuestion(splits, field, askable[field], 1).gainBits,
    expected: entries.map((entry) => recordedValues(entry, field)[0] ?? null),
  }));
}

/** The entry of this number; for an article sold in variants, the first of them. */
function findCompared({ entries }: ReferenceIndex, ref: string): Entry | undefined {
  return (
    entries.find((entry) => entry.ref === ref) ??
    entries.find((entry) => articleRef(entry.ref) === ref)
  );
}

/**
 * Holds two or three listed entries side by side, each taken as equally likely; unknown numbers are left out.
 * The looks are ranked by what they are expected to tell, in bits.
 */
export function compareEntries(index: ReferenceIndex, refs: readonly string[]): Comparison {
  const entries = refs.flatMap((ref) => findCompared(index, ref) ?? []);
  const leaders = rowsOf(
    index,
    entries.map(({ ref }) => ref),
  );
  const fields = accountFields
    .map((field) => compareField(entries, field))
    .filter(({ recorded }) => recorded.some((values) => values.length > 0));
  const looks = [...looksAtFields(index, leaders, entries), ...looksAtFeatures(index, leaders)];
  return {
    entries,
    fields: fields.toSorted((a, b) => Number(a.isSame) - Number(b.isSame)),
    looks: looks
      .filter(({ gainBits }) => gainBits >= leastGainBits)
      .sort((a, b) => b.gainBits - a.gainBits),
  };
}

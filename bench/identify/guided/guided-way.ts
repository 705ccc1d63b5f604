import type { Doubt, GuideQuestion, Identification, Observation } from "#reference/contract";
import { identify, type ReferenceIndex } from "#reference/science";
import type { Dice } from "../dice.ts";
import type { Layman } from "./layman.ts";
import { wrongCount, wrongFeature, wrongType } from "./wrong-answer.ts";

/** After this many questions a person has had enough. */
const mostQuestions = 16;
/** Wrong answers of each person. */
export const wrongAnswers = 2;
const mostLooks = 5;

/** The observation with the question answered, truly or not; what cannot be told is said so. */
function answer(
  dice: Dice,
  layman: Layman,
  before: Observation,
  question: GuideQuestion,
  isWrong: boolean,
): { observation: Observation; isAnswered: boolean } {
  if (question.kind === "feature") {
    const { feature } = question;
    const right = layman.see(feature);
    if (right === undefined) {
      const unseen = [...(before.unseen ?? []), feature];
      return { observation: { ...before, unseen }, isAnswered: false };
    }
    const said = isWrong ? wrongFeature(dice, feature, right) : right;
    const features = [...(before.features ?? []), { feature, answer: said }];
    return { observation: { ...before, features }, isAnswered: true };
  }
  const { field } = question;
  if (field === "type") {
    const type = isWrong ? wrongType(dice, layman.likeness()) : layman.likeness();
    return { observation: { ...before, type }, isAnswered: true };
  }
  const right =
    field === "capacityRounds" || field === "barrelLengthMm" ? layman.count(field) : undefined;
  if (right === undefined) {
    const unanswerable = [...(before.unanswerable ?? []), field];
    return { observation: { ...before, unanswerable }, isAnswered: false };
  }
  const said = isWrong ? wrongCount(dice, right) : right;
  return { observation: { ...before, [field]: said }, isAnswered: true };
}

/** A second look at what the guide doubts, once each: now the person sees what is there. */
function lookAgain(index: ReferenceIndex, layman: Layman, before: Observation): Observation {
  let observation = before;
  const looked = new Set<string>();
  for (let turn = 0; turn < mostLooks; turn += 1) {
    const { doubts } = identify(index, observation, { limit: 1 });
    const doubt = doubts.find(({ feature, field }) => !looked.has(`${feature ?? field}`));
    if (doubt === undefined) break;
    looked.add(`${doubt.feature ?? doubt.field}`);
    observation = corrected(layman, observation, doubt);
  }
  return observation;
}

function corrected(layman: Layman, before: Observation, { feature, field }: Doubt): Observation {
  if (feature !== undefined) {
    const answer = layman.see(feature) ?? "";
    const others = (before.features ?? []).filter((one) => one.feature !== feature);
    return { ...before, features: [...others, { feature, answer, confirmed: true }] };
  }
  const right =
    field === "type"
      ? layman.likeness()
      : field === "capacityRounds" || field === "barrelLengthMm"
        ? layman.count(field)
        : undefined;
  if (field === undefined || right === undefined) return before;
  return { ...before, [field]: right, confirmed: [...(before.confirmed ?? []), field] };
}

export interface Guided {
  result: Identification;
  /** After a second look at the answers the guide doubts. */
  secondLook: Identification;
  /** Questions shown, those that could not be answered included. */
  asked: number;
}

type Told = { observation: Observation; asked: number };

/** Asks what the guide proposes, until nothing is left that tells the leaders apart. */
function askOn(
  dice: Dice,
  index: ReferenceIndex,
  layman: Layman,
  from: Observation,
  wrong: ReadonlySet<number>,
): Told {
  let observation = from;
  let answered = 0;
  let asked = 0;
  while (asked < mostQuestions) {
    const [question] = identify(index, observation, { limit: 1 }).guide;
    if (question === undefined) break;
    const next = answer(dice, layman, observation, question, wrong.has(answered));
    observation = next.observation;
    if (next.isAnswered) answered += 1;
    asked += 1;
  }
  return { observation, asked };
}

/** Answers what the guide asks; two of the first ten answers, drawn by chance, are wrong. */
export function guide(dice: Dice, index: ReferenceIndex, layman: Layman): Guided {
  const wrong = new Set<number>();
  while (wrong.size < wrongAnswers) wrong.add(dice.below(10));
  const { observation, asked } = askOn(dice, index, layman, { markings: [] }, wrong);
  const again = lookAgain(index, layman, observation);
  const more = askOn(dice, index, layman, again, new Set());
  return {
    result: identify(index, observation, { limit: 12 }),
    secondLook: identify(index, more.observation, { limit: 12 }),
    asked,
  };
}

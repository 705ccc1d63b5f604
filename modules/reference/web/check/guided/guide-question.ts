import type { DescriptionField, Feature, GuideQuestion } from "#reference/contract";
import type { CheckDraft } from "../check-draft.ts";

/** What a question is about. */
export type Subject =
  | { readonly feature: Feature; readonly field?: undefined }
  | { readonly field: DescriptionField; readonly feature?: undefined };

/** One text for each subject, to compare and to keep by. */
export function keyOf({ feature, field }: Subject): string {
  return feature === undefined ? `field ${field}` : `feature ${feature}`;
}

export function subjectOf(question: GuideQuestion): Subject {
  return question.kind === "feature" ? { feature: question.feature } : { field: question.field };
}

/** Fields that the guide asks for. */
const guidedFields = ["type", "capacityRounds", "barrelLengthMm", "calibre", "country"] as const;

/** Everything that was answered, features first in the order they were asked. */
export function answeredSubjects({ features, facts }: CheckDraft): Subject[] {
  const fields = guidedFields.filter((field) => facts[field] !== undefined);
  return [...features.map(({ feature }) => ({ feature })), ...fields.map((field) => ({ field }))];
}

/** Where the person is in the guide. */
export interface GuideState {
  /** The question that was asked for: a given answer to change, or the one before. */
  readonly chosen?: Subject;
  /** Questions set aside for another one. */
  readonly aside: readonly string[];
  /** Questions answered here, the last one last. */
  readonly trail: readonly Subject[];
}

export const atStart: GuideState = { aside: [], trail: [] };

/** The question to show: the one asked for, else the most telling that was not set aside. */
export function currentSubject(
  { chosen, aside }: GuideState,
  guide: readonly GuideQuestion[],
): Subject | undefined {
  if (chosen !== undefined) return chosen;
  const subjects = guide.map(subjectOf);
  return subjects.find((subject) => !aside.includes(keyOf(subject))) ?? subjects[0];
}

function withoutChosen({ aside, trail }: GuideState): GuideState {
  return { aside, trail };
}

/** After an answer, or "cannot tell": on to the next, and back is this one. */
export function goOn(state: GuideState, subject: Subject): GuideState {
  const before = state.trail.filter((one) => keyOf(one) !== keyOf(subject));
  return { aside: [], trail: [...before, subject] };
}

/** Another question in place of this one; after the last the first comes again. */
export function askElse(
  state: GuideState,
  subject: Subject,
  guide: readonly GuideQuestion[],
): GuideState {
  const aside = [...state.aside, keyOf(subject)];
  const isOver = guide.every((question) => aside.includes(keyOf(subjectOf(question))));
  return { ...withoutChosen(state), aside: isOver ? [] : aside };
}

/** The question before, with its answer; the trail grows shorter. */
export function goBack(state: GuideState): GuideState {
  const last = state.trail.at(-1);
  if (last === undefined) return withoutChosen(state);
  return { aside: state.aside, trail: state.trail.slice(0, -1), chosen: last };
}

/** A given answer, to be looked at again. */
export function lookAgain(state: GuideState, subject: Subject): GuideState {
  return { ...state, chosen: subject };
}

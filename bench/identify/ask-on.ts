import type {
  DescriptionField,
  Entry,
  Identification,
  Observation,
  Question,
} from "#reference/contract";
import { identify, type ReferenceIndex } from "#reference/science";

const enough = 0.9;
const mostQuestions = 12;

/** What a person answers who looks at the gun; undefined when the table does not say what is true. */
function trueAnswer(entry: Entry, { field }: Question) {
  switch (field) {
    case "calibre":
      return entry.calibres[0];
    case "make":
    case "model":
    case "type":
    case "action":
    case "capacityRounds":
    case "barrelLengthMm":
    case "country":
      return entry[field];
    default:
      return undefined;
  }
}

function answered(observation: Observation, truth: Entry, question: Question): Observation {
  const answer = trueAnswer(truth, question);
  const add = (list: readonly DescriptionField[] | undefined) => [...(list ?? []), question.field];
  if (answer === undefined) return { ...observation, unanswerable: add(observation.unanswerable) };
  return { ...observation, [question.field]: answer, confirmed: add(observation.confirmed) };
}

function isSettled(result: Identification, truth: Entry): boolean {
  const [leader] = result.candidates;
  return leader !== undefined && leader.alike.includes(truth.ref) && leader.probability >= enough;
}

/**
 * Number of proposed questions, answered truly, until the right entry leads with 0.9; `undefined` when the
 * questions run out first. No question left and the right entry in front counts as told apart as far as
 * the records go.
 */
export function questionsNeeded(
  index: ReferenceIndex,
  observation: Observation,
  truth: Entry,
): number | undefined {
  let current = observation;
  for (let asked = 0; asked <= mostQuestions; asked += 1) {
    const result = identify(index, current, { limit: 1 });
    if (isSettled(result, truth)) return asked;
    if (result.question === undefined) {
      return result.candidates[0]?.alike.includes(truth.ref) === true ? asked : undefined;
    }
    current = answered(current, truth, result.question);
  }
  return undefined;
}

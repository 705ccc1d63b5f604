import type { Observation, Turning } from "#reference/contract";
import { identify } from "../identify/identify.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";

type Without = Turning & { observation: Observation };

const statedFields = [
  "make",
  "manufacturer",
  "importer",
  "model",
  "type",
  "action",
  "calibre",
  "country",
  "capacityRounds",
  "barrelLengthMm",
] as const;

/** The observation once without each thing that was seen or said. */
function leaveOut(observation: Observation): Without[] {
  const { markings, features = [], absent = [] } = observation;
  const marks = markings.map((_, marking) => ({
    marking,
    observation: { ...observation, markings: markings.toSpliced(marking, 1) },
  }));
  const fields = statedFields
    .filter((field) => observation[field] !== undefined)
    .map((field) => {
      const { [field]: _, ...others } = observation;
      return { field, observation: others };
    });
  const seen = features.map(({ feature }) => ({
    feature,
    observation: { ...observation, features: features.filter((one) => one.feature !== feature) },
  }));
  const lacked = absent.map((mark) => ({
    absent: mark,
    observation: { ...observation, absent: absent.filter((one) => one !== mark) },
  }));
  return [...marks, ...fields, ...seen, ...lacked];
}

/** What was seen or said without which another entry would lead: on these the identification turns. */
export function turningPoints(
  index: ReferenceIndex,
  observation: Observation,
  alike: readonly string[],
): Turning[] {
  return leaveOut(observation).flatMap(({ observation: others, ...point }) => {
    const [leader] = identify(index, others, { limit: 1 }).candidates;
    if (leader !== undefined && alike.includes(leader.ref)) return [];
    return [{ ...point, ...(leader !== undefined && { leader: leader.ref }) }];
  });
}

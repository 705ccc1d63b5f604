import type {
  Alternative,
  Assumption,
  Candidate,
  Entry,
  Explanation,
  Identification,
  LimitCode,
  Observation,
} from "#reference/contract";
import { accountFields, recordedValues } from "../identify/answer/account.ts";
import { borneAsRecorded, lacking, notInTablePrior, wrongValue } from "../identify/assumptions.ts";
import { identify } from "../identify/identify.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { calibrationAt } from "./calibration.ts";
import { turningPoints } from "./turning.ts";

/** What the pure part cannot know of the table: how new it is. */
export interface TableFacts {
  readonly generation: number;
  readonly changedAt?: string;
}

/** Alternatives less likely than this are left to the list of candidates. */
const leastProbability = 0.01;
const mostAlternatives = 5;
/** Candidates looked through for the entry that is to be explained. */
const mostCandidates = 40;

function differences(own: Entry, other: Entry): Alternative["differs"] {
  return accountFields.flatMap((field) => {
    const [first] = recordedValues(own, field);
    const [second] = recordedValues(other, field);
    if (first === second) return [];
    return [
      {
        field,
        ...(first !== undefined && { own: first }),
        ...(second !== undefined && { other: second }),
      },
    ];
  });
}

function alternativesTo(
  { entries }: ReferenceIndex,
  candidates: readonly Candidate[],
  explained: Candidate,
): Alternative[] {
  const entryOf = (ref: string) => entries.find((entry) => entry.ref === ref);
  const own = entryOf(explained.ref);
  return candidates
    .filter(({ ref, probability }) => ref !== explained.ref && probability >= leastProbability)
    .slice(0, mostAlternatives)
    .flatMap(({ ref, probability }) => {
      const other = entryOf(ref);
      if (own === undefined || other === undefined) return [];
      return [{ ref, probability, differs: differences(own, other) }];
    });
}

function assumptionsOf(
  { entries }: ReferenceIndex,
  observation: Observation,
  { marks = [] }: Candidate,
): Assumption[] {
  const hasText = observation.markings.length > 0 || observation.make !== undefined;
  const shares = Object.values(wrongValue);
  return [
    { code: "every_entry_equally_likely", params: { entries: entries.length } },
    { code: "not_in_table", params: { share: notInTablePrior(entries.length) } },
    { code: "observations_independent" },
    {
      code: "wrong_values_allowed",
      params: { least: Math.min(...shares), most: Math.max(...shares) },
    },
    ...(hasText ? [{ code: "misreading_allowed" } as const] : []),
    ...((observation.features ?? []).length > 0
      ? [{ code: "features_by_judgement" } as const]
      : []),
    ...((observation.absent ?? []).length > 0
      ? [{ code: "absence_by_judgement", params: { share: lacking.firearm.serial } } as const]
      : []),
    ...(marks.length > 0
      ? [{ code: "marks_by_judgement", params: { share: borneAsRecorded } } as const]
      : []),
    ...(entries.some(({ state }) => state !== "verified")
      ? [{ code: "table_unverified" } as const]
      : []),
  ];
}

function limitsOf({ alike }: Candidate): LimitCode[] {
  return [
    "lead_not_proof",
    "serial_not_confirmed",
    "frequencies_unknown",
    ...(alike.length > 1 ? (["alike_not_told_apart"] as const) : []),
  ];
}

function countStates(entries: readonly Entry[]) {
  const states = { seed: 0, imported: 0, verified: 0 };
  for (const { state } of entries) states[state] += 1;
  return states;
}

function countSeen(observation: Observation, { fields }: Candidate): Explanation["seen"] {
  const { markings, features = [], absent = [], unanswerable = [], unseen = [] } = observation;
  const stated = fields.filter((one) => one.observed !== undefined && one.marking === undefined);
  return {
    marks: markings.length,
    fields: stated.length + absent.length,
    features: features.length,
    untold: unanswerable.length + unseen.length,
  };
}

function candidateFor(
  { candidates }: Identification,
  ref: string | undefined,
): Candidate | undefined {
  if (ref === undefined) return candidates[0];
  return candidates.find(({ alike }) => alike.includes(ref));
}

/**
 * Accounts for an identification, or for another of its candidates; undefined where the entry is none of the
 * first forty. Costs one identification for each thing that was seen or said.
 */
export function explainIdentification(
  index: ReferenceIndex,
  observation: Observation,
  table: TableFacts,
  ref?: string,
): Explanation | undefined {
  const found = identify(index, observation, { limit: mostCandidates });
  const explained = candidateFor(found, ref);
  if (explained === undefined) return undefined;
  return {
    ref: ref ?? explained.ref,
    alike: explained.alike,
    probability: explained.probability,
    notInTable: found.notInTable,
    seen: countSeen(observation, explained),
    fields: explained.fields,
    features: explained.features ?? [],
    absences: explained.absences ?? [],
    marks: explained.marks ?? [],
    compared: {
      entries: found.entriesSearched,
      states: countStates(index.entries),
      ...table,
    },
    assumptions: assumptionsOf(index, observation, explained),
    calibration: calibrationAt(explained.probability),
    turning: turningPoints(index, observation, explained.alike),
    alternatives: alternativesTo(index, found.candidates, explained),
    limits: limitsOf(explained),
  };
}

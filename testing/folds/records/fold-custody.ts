import { type CustodyFacts, type CustodyStep, custodyActs, outlineOf } from "#records/contract";
import { on, type Row, type Said } from "../fold.ts";
import type { Projection } from "../projection.ts";

type Moved = Said<typeof custodyActs.moved.content>;

/** The owner's side alone sees custody. */
const ownWork = {
  handling: "restricted",
  disclosure: "silent",
  excluded_members: [],
  named_members: [],
  named_agencies: [],
  conditions_of_use: [],
};

function factsOf(facts: CustodyFacts | null | undefined): Row {
  if (facts === undefined || facts === null) return {};
  const { evidenceNumber, place, agency, testFired } = facts;
  return { evidence_number: evidenceNumber, place, kept_by: agency, test_fired: testFired };
}

/** Steps after one was added or, in its place, struck. */
function withStep(steps: readonly CustodyStep[], step: Moved["step"]): CustodyStep[] {
  if (step === undefined || step === null) return [...steps];
  return steps.some(({ id }) => id === step.id)
    ? steps.map((each) => (each.id === step.id ? step : each))
    : [...steps, step];
}

function moveOne(row: Row, { facts, step, at }: Moved): Row {
  const steps = withStep(row.steps as CustodyStep[], step);
  return { ...row, ...factsOf(facts), steps, changed_at: at, version: Number(row.version) + 1 };
}

export const custodies: Projection = {
  table: "records.custody",
  objectKind: "records.custody",
  leftOut: {},
  effects: [
    on(custodyActs.moved, ([row], said, { objectId }) => {
      const begun = {
        id: objectId,
        ...factsOf({ evidenceNumber: null, place: null, agency: null, testFired: "unknown" }),
        owner_member: said.owner?.member,
        owner_agency: said.owner?.agency,
        steps: [],
        version: 0,
        ...ownWork,
      };
      return [moveOne(row ?? begun, said)];
    }),
  ],
};

/** Where firearms are: of the same acts, what everybody who sees the record is told. A row without a stand tells nothing. */
export const custodyOutlines: Projection = {
  table: "records.custody_outline",
  objectKind: "records.custody",
  leftOut: {},
  effects: [
    on(custodyActs.moved, ([row], { step }, { objectId }) => {
      const steps = withStep((row?.steps ?? []) as CustodyStep[], step);
      return [{ id: objectId, steps }];
    }),
  ],
  told: ({ id, steps }) => {
    const outline = outlineOf(steps as CustodyStep[]);
    return outline === undefined ? [] : [{ id, ...outline }];
  },
};

import { type ProtocolSteps, protocolActs } from "#records/contract";
import { goneBy, on, type Row, type Said } from "../fold.ts";
import type { Projection } from "../projection.ts";

/** The owner's side sees a checklist, and agencies of its member that have a step. */
const ownWork = {
  handling: "restricted",
  disclosure: "silent",
  excluded_members: [],
  named_members: [],
  conditions_of_use: [],
};

type Moved = Said<typeof protocolActs.moved.content>;

function moveOne(row: Row, { step, standing, at }: Moved): Row {
  const steps = { ...(row.steps as ProtocolSteps), ...(step && { [step]: standing }) };
  const holders = Object.values(steps).flatMap((each) => each?.agency ?? []);
  return {
    ...row,
    steps,
    named_agencies: [...new Set(holders)].sort(),
    changed_at: at,
    version: Number(row.version) + 1,
  };
}

export const protocols: Projection = {
  table: "records.protocol",
  objectKind: "records.protocol",
  leftOut: {},
  effects: [
    on(protocolActs.moved, ([row], said, { objectId }) => {
      const begun = {
        id: objectId,
        reference: said.reference,
        owner_member: said.owner?.member,
        owner_agency: said.owner?.agency,
        steps: {},
        version: 0,
        ...ownWork,
      };
      return [moveOne(row ?? begun, said)];
    }),
    goneBy("records.protocol"),
  ],
};

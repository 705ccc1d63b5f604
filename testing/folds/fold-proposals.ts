import { accessActs } from "#platform/access/contract";
import { change, on } from "./fold.ts";
import { NAME, type Projection } from "./projection.ts";

export const proposals: Projection = {
  table: "access.proposal",
  objectKind: "access.proposal",
  leftOut: { "content.administrator.name": NAME, "content.administrator.signInName": NAME },
  effects: [
    on(accessActs.proposalMade, (_, said, { objectId, person }) => [
      {
        id: objectId,
        owner_member: said.member,
        kind: said.kind,
        content: said.content,
        reason: said.reason,
        proposed_by: person,
        proposed_at: said.proposedAt,
        decision: null,
        decided_by: null,
        decided_at: null,
        version: 1,
      },
    ]),
    on(accessActs.proposalDecided, (rows, { decision, decidedAt }, { person }) =>
      change(rows, { decision, decided_by: person, decided_at: decidedAt }),
    ),
  ],
};

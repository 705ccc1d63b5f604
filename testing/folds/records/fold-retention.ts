import { recordActs, retentionActs } from "#records/contract";
import { goneBy, on, unchangedBy } from "../fold.ts";
import type { Projection } from "../projection.ts";

const objectKind = "records.record";
const { drafted, imported, modified, handedOver, moved } = recordActs;
const others = [drafted, imported, modified, handedOver].map((act) => unchangedBy(act));

/** The owner's side alone sees what it decided, and what is gone. */
const ownAlone = {
  handling: "restricted",
  disclosure: "silent",
  excluded_members: [],
  named_members: [],
  named_agencies: [],
  conditions_of_use: [],
};

export const letGo: Projection = {
  table: "records.let_go",
  objectKind,
  leftOut: {},
  effects: [
    ...others,
    on(moved, (rows, { verb }) => (verb === "renew" ? [] : rows)),
    on(retentionActs.letGo, (rows, { reviewOn, member, agency, at }, { objectId }) => [
      ...rows,
      {
        id: objectId,
        review_on: reviewOn,
        decided_at: at,
        owner_member: member,
        owner_agency: agency,
        ...ownAlone,
      },
    ]),
    goneBy(objectKind),
    unchangedBy(retentionActs.purged),
  ],
};

export const purged: Projection = {
  table: "records.purged",
  objectKind,
  leftOut: {},
  effects: [
    ...others,
    unchangedBy(moved),
    unchangedBy(retentionActs.letGo),
    goneBy(objectKind),
    on(retentionActs.purged, (_, said, { objectId, id }) => [
      {
        id: objectId,
        reference: said.reference,
        rule: said.rule,
        review_on: said.reviewOn,
        purged_at: said.at,
        emptied: said.emptied,
        act: id,
        owner_member: said.member,
        owner_agency: said.agency,
        ...ownAlone,
      },
    ]),
  ],
};

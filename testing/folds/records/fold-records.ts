import { type Governance, recordActs, retentionActs } from "#records/contract";
import { entryOf } from "#records/science";
import { change, goneBy, on, type Row, type Said, unchangedBy } from "../fold.ts";
import type { Projection } from "../projection.ts";

type Stated = Said<(typeof recordActs)["modified"]["content"]>["record"];

/** What the owner states, as columns. */
function statement(record: Stated): Row {
  const { ownReference, source, reviewOn, ...sharing }: Partial<Governance> =
    record?.governance ?? {};
  return {
    type: record?.type,
    weapon: record?.weapon,
    entry_ref: entryOf(record?.weapon ?? {}),
    event: record?.event,
    seizure: record?.seizure ?? null,
    own_reference: ownReference ?? null,
    source: source ?? null,
    review_on: reviewOn,
    handling: sharing.handling,
    disclosure: sharing.disclosure,
    excluded_members: sharing.excludedMembers,
    named_members: sharing.namedMembers,
    named_agencies: sharing.namedAgencies,
    conditions_of_use: sharing.conditionsOfUse,
  };
}

const notYet = {
  located_by: null,
  located_member: null,
  located_at: null,
  closing: null,
  expired_from: null,
  entered_at: null,
};

const objectKind = "records.record";

export const records: Projection = {
  table: "records.record",
  objectKind,
  leftOut: {},
  effects: [
    on(recordActs.drafted, (_, said, { objectId, person }) => [
      {
        id: objectId,
        reference: said.reference,
        state: "draft",
        owner_member: said.member,
        owner_agency: said.agency,
        drafted_at: said.at,
        drafted_by: person,
        changed_at: said.at,
        version: 1,
        ...statement(said.record),
        ...notYet,
      },
    ]),
    on(recordActs.imported, (_, said, { objectId }) => [
      {
        id: objectId,
        reference: said.reference,
        state: "active",
        owner_member: said.member,
        owner_agency: said.agency,
        drafted_at: said.at,
        drafted_by: null,
        changed_at: said.at,
        version: 1,
        ...statement(said.record),
        ...notYet,
        entered_at: said.at,
      },
    ]),
    on(recordActs.modified, (rows, { record, at }) =>
      change(rows, { ...statement(record), changed_at: at }),
    ),
    on(recordActs.moved, (rows, { located, ...said }) =>
      change(rows, {
        state: said.state,
        review_on: said.reviewOn,
        closing: said.closing,
        located_by: located?.person ?? null,
        located_member: located?.member ?? null,
        located_at: located?.at ?? null,
        expired_from: said.expiredFrom,
        entered_at: said.enteredAt,
        changed_at: said.at,
      }),
    ),
    on(recordActs.handedOver, (rows, { to }) => change(rows, { drafted_by: to })),
    unchangedBy(retentionActs.letGo),
    goneBy(objectKind),
    unchangedBy(retentionActs.purged),
  ],
};

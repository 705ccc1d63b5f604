import { watchActs } from "#records/contract";
import { gunKey } from "#records/science";
import { change, on, type Row, type Said } from "../fold.ts";
import type { Projection } from "../projection.ts";

/** The own agency and its desk see it, nobody else. */
const ownBusiness = {
  handling: "restricted",
  disclosure: "silent",
  excluded_members: [],
  named_members: [],
  named_agencies: [],
  conditions_of_use: [],
};

function watchedBy({ watch, at }: Said<typeof watchActs.changed.content>): Row {
  const { numbers = [], gun = {}, purpose, tells, reviewOn } = watch ?? {};
  return {
    numbers,
    gun,
    gun_key: numbers.length === 0 ? gunKey(gun) || null : null,
    purpose,
    tells,
    review_on: reviewOn,
    state: "standing",
    changed_at: at,
  };
}

export const watches: Projection = {
  table: "records.watch",
  objectKind: "records.watch",
  leftOut: {},
  effects: [
    on(watchActs.begun, (_, said, { objectId }) => [
      {
        ...watchedBy(said),
        id: objectId,
        reference: said.reference,
        begun_by: said.owner?.person,
        begun_at: said.at,
        version: 1,
        owner_member: said.owner?.member,
        owner_agency: said.owner?.agency,
        ...ownBusiness,
      },
    ]),
    on(watchActs.changed, (rows, said) => change(rows, watchedBy(said))),
    on(watchActs.handedOver, (rows, { to }) => change(rows, { begun_by: to })),
    on(watchActs.ended, (rows, { state, at }) => change(rows, { state, changed_at: at })),
  ],
};

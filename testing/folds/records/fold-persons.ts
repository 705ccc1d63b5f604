import { personActs } from "#records/contract";
import { change, on } from "../fold.ts";
import type { Projection } from "../projection.ts";

/** The owner's officers and desk alone see persons. */
const ownWork = {
  handling: "restricted",
  disclosure: "silent",
  excluded_members: [],
  named_members: [],
  named_agencies: [],
  conditions_of_use: [],
};

/** Persons in connection with firearms; of one that was removed the acts say nothing any more. */
export const recordPersons: Projection = {
  table: "records.person",
  objectKind: "records.person",
  leftOut: {},
  effects: [
    on(personActs.added, (_, { record, person, owner, at }, { objectId }) => [
      {
        id: objectId,
        record,
        content: person,
        owner_member: owner?.member,
        owner_agency: owner?.agency,
        changed_at: at,
        version: 1,
        ...ownWork,
      },
    ]),
    on(personActs.modified, (rows, { person, at }) =>
      change(rows, { content: person, changed_at: at }),
    ),
    on(personActs.removed, () => []),
  ],
};

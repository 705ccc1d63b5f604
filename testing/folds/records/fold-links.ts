import { linkActs } from "#records/contract";
import { goneBy, on } from "../fold.ts";
import type { Projection } from "../projection.ts";

/** Who sees both records sees what is said of them; row security looks at the records. */
const seenWithBoth = {
  handling: "official",
  disclosure: "open",
  excluded_members: [],
  named_members: [],
  named_agencies: [],
  conditions_of_use: [],
};

export const links: Projection = {
  table: "records.link",
  objectKind: "records.link",
  leftOut: {},
  effects: [
    on(linkActs.stated, (_, said, { objectId }) => [
      {
        id: objectId,
        record: said.record,
        other: said.other,
        verdict: said.verdict,
        stated_at: said.at,
        owner_member: said.member,
        owner_agency: said.agency,
        ...seenWithBoth,
      },
    ]),
    goneBy("records.link"),
  ],
};

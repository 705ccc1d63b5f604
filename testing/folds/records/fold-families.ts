import { familyActs } from "#records/contract";
import { change, on } from "../fold.ts";
import type { Projection } from "../projection.ts";

/** Nobody's own: counted over records that every member may see. */
export const familySignals: Projection = {
  table: "records.family_signal",
  objectKind: "records.signal",
  leftOut: {},
  effects: [
    on(familyActs.signalOpened, (_, said, { objectId }) => [
      {
        id: objectId,
        entry_ref: said.entry,
        state: "open",
        firearms: said.firearms,
        members: said.members,
        counted_from: said.from,
        counted_to: said.to,
        expected: said.expected,
        opened_at: said.at,
        closed_at: null,
        closed_by: null,
        reason: null,
        version: 1,
      },
    ]),
    on(familyActs.signalClosed, (rows, { reason, by, at }) =>
      change(rows, { state: "closed", closed_at: at, closed_by: by, reason }),
    ),
  ],
};

import { matchActs } from "#records/contract";
import { change, goneBy, on } from "../fold.ts";
import type { Projection } from "../projection.ts";

const notYet = {
  state: "asked",
  reminded_at: null,
  escalated_at: null,
  answered_by: null,
  answered_at: null,
  answer_note: null,
  outcome: null,
  closed_at: null,
};

/** Both sides see a match, nobody else. */
const between = {
  handling: "confidential",
  disclosure: "open",
  excluded_members: [],
  named_members: [],
  conditions_of_use: [],
};

export const matches: Projection = {
  table: "records.match",
  objectKind: "records.match",
  leftOut: {},
  effects: [
    on(matchActs.asked, (_, said, { objectId }) => [
      {
        id: objectId,
        reference: said.reference,
        record: said.record,
        urgency: said.urgency,
        search: said.search,
        note: said.note ?? null,
        photos: said.photos ?? [],
        asked_by: said.asker?.person,
        asker_member: said.asker?.member,
        asker_agency: said.asker?.agency,
        asked_at: said.at,
        due_at: said.dueAt,
        owner_member: said.owner?.member,
        owner_agency: said.owner?.agency,
        named_agencies: said.namedAgencies,
        version: 1,
        ...between,
        ...notYet,
      },
    ]),
    on(matchActs.moved, (rows, said) =>
      change(rows, {
        state: said.state,
        due_at: said.dueAt,
        reminded_at: said.remindedAt,
        escalated_at: said.escalatedAt ?? null,
        answered_by: said.answeredBy,
        answered_at: said.answeredAt,
        answer_note: said.answerNote,
        outcome: said.outcome,
        closed_at: said.closedAt,
      }),
    ),
    goneBy("records.match"),
  ],
};

import { legActs } from "#tracing/contract";
import { change, on, type Row, type Said } from "../fold.ts";
import type { Projection } from "../projection.ts";

type Asked = Said<typeof legActs.asked.content>;

/** Both sides see a leg and what was said of it, nobody else. */
function between(said: Asked): Row {
  return {
    owner_member: said.owner?.member,
    owner_agency: said.owner?.agency,
    named_agencies: said.namedAgencies,
    handling: "confidential",
    disclosure: "open",
    excluded_members: [],
    named_members: [],
    conditions_of_use: [],
  };
}

const notYet = {
  state: "sent",
  request_state: "sent",
  heard_at: null,
  questioned_at: null,
  waited_ms: 0,
  reminded_at: null,
  ended_at: null,
};

export const legs: Projection = {
  table: "tracing.leg",
  objectKind: "tracing.leg",
  leftOut: {},
  effects: [
    on(legActs.asked, (_, said, { objectId }) => [
      {
        id: objectId,
        request: said.trace,
        reference: said.reference,
        urgency: said.question?.urgency,
        asked_member: said.askedMember,
        is_outside: said.isOutside,
        asker_member: said.asker?.member,
        asker_agency: said.asker?.agency,
        passed_on_by: said.passedOnBy,
        question: said.question,
        known: said.known,
        sent_at: said.at,
        due_what: said.due?.what ?? null,
        due_at: said.due?.at ?? null,
        version: 1,
        ...between(said),
        ...notYet,
      },
    ]),
    on(legActs.moved, (rows, said) =>
      change(rows, {
        state: said.state,
        request_state: said.requestState,
        heard_at: said.heardAt,
        questioned_at: said.questionedAt,
        waited_ms: said.waitedMs,
        due_what: said.due?.what ?? null,
        due_at: said.due?.at ?? null,
        reminded_at: said.remindedAt,
        ended_at: said.endedAt,
      }),
    ),
  ],
};

/** What stands in no table of its own: of which leg, and whether it is typed by who asks. */
interface Unsaid extends Row {
  readonly id: null;
  readonly leg: string;
  readonly isOutside: boolean;
  readonly between: Row;
}

const isUnsaid = (row: Row): row is Unsaid => row.id === null;

/** What the sides said, a row each; the first row keeps what all of them have in common. */
export const said: Projection = {
  table: "tracing.said",
  objectKind: "tracing.leg",
  leftOut: {},
  effects: [
    on(legActs.asked, (_, asked, { objectId }) => [
      { id: null, leg: objectId, isOutside: asked.isOutside === true, between: between(asked) },
    ]),
    on(legActs.moved, (rows, moved) => {
      const common = rows.find(isUnsaid);
      const { said: each, at } = moved;
      if (common === undefined || each == null) return rows;
      const { leg, isOutside } = common;
      const row = {
        id: each.id,
        leg,
        by_member: each.by.member,
        by_agency: each.by.agency,
        is_outside: isOutside && each.said.kind !== "reply",
        said: each.said,
        at,
        ...common.between,
      };
      return [...rows, row];
    }),
  ],
  told: (row) => (isUnsaid(row) ? [] : [row]),
};

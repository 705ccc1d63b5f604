import { traceActs } from "#tracing/contract";
import { change, on } from "../fold.ts";
import type { Projection } from "../projection.ts";

/** The asking side alone sees a request. */
const ownWork = {
  handling: "restricted",
  disclosure: "silent",
  excluded_members: [],
  named_members: [],
  conditions_of_use: [],
};

const notYet = {
  state: "draft",
  returned: null,
  overruled: null,
  sent_at: null,
  worth: null,
  closed_at: null,
};

export const traces: Projection = {
  table: "tracing.request",
  objectKind: "tracing.request",
  leftOut: {},
  effects: [
    on(traceActs.drafted, (_, said, { objectId, person }) => [
      {
        id: objectId,
        reference: said.reference,
        question: said.question,
        record: said.question?.record ?? null,
        drafted_by: person,
        drafted_at: said.at,
        changed_at: said.at,
        owner_member: said.owner?.member,
        owner_agency: said.owner?.agency,
        named_agencies: said.namedAgencies,
        version: 1,
        ...ownWork,
        ...notYet,
      },
    ]),
    on(traceActs.modified, (rows, { question, at }) =>
      change(rows, { question, record: question?.record ?? null, changed_at: at }),
    ),
    on(traceActs.moved, (rows, said) =>
      change(rows, {
        state: said.state,
        returned: said.returned,
        overruled: said.overruled,
        worth: said.worth,
        sent_at: said.sentAt,
        closed_at: said.closedAt,
        changed_at: said.at,
      }),
    ),
    on(traceActs.handedOver, (rows, { to }) => change(rows, { drafted_by: to })),
  ],
};

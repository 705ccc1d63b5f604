import { webhookActs } from "#platform/webhooks/contract";
import { change, on, unchangedBy } from "../fold.ts";
import { type Projection, SECRET } from "../projection.ts";

export const endpoints: Projection = {
  table: "webhooks.endpoint",
  objectKind: "webhooks.endpoint",
  leftOut: {
    secret: SECRET,
    former_secret: SECRET,
    failing_since: "what became of messages, of which no act tells",
  },
  effects: [
    on(webhookActs.registered, (_, { endpoint, owner, at }, { objectId }) => [
      {
        id: objectId,
        ...endpoint,
        state: "on",
        former_until: null,
        owner_member: owner?.member,
        owner_agency: owner?.agency,
        registered_by: owner?.person,
        registered_at: at,
        changed_at: at,
        version: 1,
      },
    ]),
    on(webhookActs.changed, (rows, { endpoint, state, at }) =>
      change(rows, { ...endpoint, state, changed_at: at }),
    ),
    on(webhookActs.rotated, (rows, { formerUntil, at }) =>
      change(rows, { former_until: formerUntil, changed_at: at }),
    ),
    on(webhookActs.removed, () => []),
    unchangedBy(webhookActs.tested),
    unchangedBy(webhookActs.sentAgain),
  ],
};

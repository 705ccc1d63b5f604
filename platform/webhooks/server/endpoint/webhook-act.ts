import type { QueryExecutorProvider } from "kysely";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { webhookActs } from "#platform/webhooks/contract";
import type { StoredEndpoint } from "../tables.ts";

type Verb = Exclude<keyof typeof webhookActs, "sentAgain">;

/** Writes what was done with an endpoint, never its secret. */
export function recordEndpoint(
  transaction: QueryExecutorProvider,
  actor: Actor,
  row: StoredEndpoint,
  verb: Verb,
): Promise<unknown> {
  const { owner_member: ownerMember, owner_agency: ownerAgency } = row;
  return recordAct(transaction, { ...actor, ...describe(row, verb), ownerMember, ownerAgency });
}

function describe(row: StoredEndpoint, verb: Verb) {
  const { id, address, kinds, state } = row;
  const at = row.changed_at.toISOString();
  const endpoint = { address, kinds };
  switch (verb) {
    case "registered": {
      const { owner_member: member, owner_agency: agency, registered_by: person } = row;
      const owner = { member, agency, person };
      return describeAct(webhookActs.registered, id, { endpoint, owner, at });
    }
    case "changed":
      return describeAct(webhookActs.changed, id, { endpoint, state, at });
    case "rotated": {
      const formerUntil = row.former_until?.toISOString() ?? at;
      return describeAct(webhookActs.rotated, id, { formerUntil, at });
    }
    case "removed":
      return describeAct(webhookActs.removed, id, { at });
    case "tested":
      return describeAct(webhookActs.tested, id, { at });
  }
}

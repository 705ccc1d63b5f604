import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  type decideProposalRoute,
  type Proposal,
} from "#platform/access/contract";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { admit, changeStanding } from "./change-standing.ts";
import { grantRole } from "./grant-role.ts";
import { takeProposal, updateDecision } from "./proposal-store.ts";
import { capacityOf, mayDecide } from "./propose.ts";

type Decision = NonNullable<Proposal["decision"]>;

/**
 * Decides what another person proposed, and does it in the same transaction. Invariant 4: persons
 * are compared, never accounts; a constraint of the table says the same.
 */
export function decide(
  desk: AccessDesk,
  caller: Caller,
  id: string,
  decision: Decision,
): Promise<RouteAnswer<typeof decideProposalRoute>> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      const proposal = await takeProposal(transaction, id);
      proveDecidable(caller, proposal, decision);
      const decided = { decision, by: caller.person };
      const now = desk.clock();
      const shown = await updateDecision(transaction, proposal.id, decided, now);
      const content = { decision, decidedAt: now.toISOString() };
      const act = describeAct(accessActs.proposalDecided, id, content);
      const ownerMember = proposal.member;
      await recordAct(transaction, { ...actorOf(caller), ...act, ownerMember });
      const invitation =
        decision === "approved" ? await carryOut(desk, transaction, caller, proposal) : null;
      return { proposal: shown, invitation };
    },
    capacityOf(caller),
  );
}

function proveDecidable(
  caller: Caller,
  proposal: Proposal | undefined,
  decision: Decision,
): asserts proposal is Proposal {
  if (proposal === undefined || !mayDecide(caller, proposal)) {
    throw problem(accessErrors.proposalNotFound);
  }
  if (proposal.decision !== null) throw problem(accessErrors.proposalDecided);
  const isProposer = proposal.proposedBy === caller.person;
  if (isProposer !== (decision === "withdrawn")) throw problem(accessErrors.secondPersonNeeded);
}

async function carryOut(
  desk: AccessDesk,
  transaction: AccessTransaction,
  caller: Caller,
  { id, content }: Proposal,
): Promise<string | null> {
  switch (content.kind) {
    case "grant_role":
      await grantRole(desk, transaction, caller, { proposal: id, content });
      return null;
    case "admit_member":
      return admit(desk, transaction, caller, content);
    case "suspend_member":
    case "readmit_member":
      await changeStanding(desk, transaction, caller, { proposal: id, content });
      return null;
    default:
      return content satisfies never;
  }
}

import type { Giving, WorkSource } from "#platform/access/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { challengeActs, challengeEntry, proposalActs, proposeChange } from "#reference/contract";
import { challengePath } from "../challenge/open-challenge.ts";
import { proposalPath } from "../proposal/proposal-path.ts";
import {
  giveChallenge,
  giveProposal,
  listChallengesOf,
  listProposalsOf,
} from "./hand-over-store.ts";

function saidOf({ to: { person, account, agency }, now }: Giving) {
  return { to: { person, account, agency }, at: now.toISOString() };
}

/**
 * Changes of the table that wait for editors, or came back. Only a leaver's: an author who stays could otherwise accept
 * what once was theirs.
 */
const proposals: WorkSource = {
  kind: proposalActs.handedOver.objectKind,
  permission: proposeChange,
  list: listProposalsOf,
  give: async (transaction, giving) => {
    if (!giving.hasLeft) return false;
    const given = await giveProposal(transaction, giving);
    if (given === undefined) return false;
    const { author_member: ownerMember, author_agency: ownerAgency } = given;
    const act = describeAct(proposalActs.handedOver, giving.id, saidOf(giving));
    await recordAct(transaction, { ...giving.by, ...act, ownerMember, ownerAgency });
    return true;
  },
  page: proposalPath,
};

/** Challenges that wait for an answer, or for one to a question. */
const challenges: WorkSource = {
  kind: challengeActs.handedOver.objectKind,
  permission: challengeEntry,
  list: listChallengesOf,
  give: async (transaction, giving) => {
    const given = await giveChallenge(transaction, giving);
    if (given === undefined) return false;
    const { author_member: ownerMember, author_agency: ownerAgency } = given;
    const act = describeAct(challengeActs.handedOver, giving.id, saidOf(giving));
    await recordAct(transaction, { ...giving.by, ...act, ownerMember, ownerAgency });
    return true;
  },
  page: challengePath,
};

/**
 * What a person has open in the reference table. Files being imported are every editor's; what somebody follows is
 * private to the account and ends with it, see `endSubscriptions`.
 */
export const referenceWork: readonly WorkSource[] = [proposals, challenges];

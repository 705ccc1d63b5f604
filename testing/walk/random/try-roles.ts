import {
  decideProposalRoute,
  listProposalsRoute,
  proposeMemberRoute,
  proposeRoleRoute,
  Role,
  revokeRoleRoute,
} from "#platform/access/contract";
import { type Choice, type Crew, choose, someAccount, type Try } from "./crew.ts";

export const tryProposeRole: Try = async (crew, choice) => {
  const account = await someAccount(crew, choice);
  const role = choose(Role.options, choice.other);
  if (account === undefined || role === undefined) return;
  const body = { account: account.id, role, reason: `Reason ${choice.some}` };
  await crew.administrators[0].call(proposeRoleRoute, { body });
};

export const tryRevokeRole: Try = async (crew, choice) => {
  const account = await someAccount(crew, choice);
  const role = choose(account?.roles ?? [], choice.other);
  if (account === undefined || role === undefined) return;
  const params = { account: account.id, role };
  await crew.administrators[1].call(revokeRoleRoute, { params });
};

/** Kenya is suspended and readmitted; a new member is admitted. */
export const tryProposeStanding: Try = (crew, choice) => {
  const kinds = ["suspend_member", "readmit_member"] as const;
  const kind = choose(kinds, choice.some) ?? "suspend_member";
  const content = choice.other % 3 === 0 ? admissionOf(choice) : { kind, member: "KE" };
  const body = { content, reason: `Reason ${choice.other}` };
  return crew.secretariat[0].call(proposeMemberRoute, { body });
};

function admissionOf({ some }: Choice) {
  const letters = [some, some >> 4, some >> 8].map((part) => String.fromCharCode(65 + (part % 16)));
  const name = `Entity ${some}`;
  return {
    kind: "admit_member" as const,
    member: `X${letters.join("")}`,
    names: { en: name, fr: name, es: name, ar: name },
    agency: { kind: "police" as const, name, nameLanguage: "en", place: null },
    languages: ["en"],
    zone: "UTC",
    administrator: { name: `First ${some}`, signInName: `first${some}`, language: "en" as const },
  };
}

const decisions = ["approved", "approved", "declined", "withdrawn"] as const;

/** Whoever proposed withdraws; the other one approves or declines. */
async function decide(
  [proposer, decider]: Crew["secretariat"],
  { some, other }: Choice,
): Promise<void> {
  const { proposals } = await decider.call(listProposalsRoute, { query: {} });
  const proposal = choose(proposals, some);
  const decision = choose(decisions, other);
  if (proposal === undefined || decision === undefined) return;
  const input = { params: { proposal: proposal.id }, body: { decision } };
  await (decision === "withdrawn" ? proposer : decider).call(decideProposalRoute, input);
}

export const tryDecideRole: Try = (crew, choice) => decide(crew.administrators, choice);
export const tryDecideStanding: Try = (crew, choice) => decide(crew.secretariat, choice);

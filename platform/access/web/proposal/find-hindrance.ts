import type { NamedAccount } from "../../contract/person.ts";
import type { Proposal } from "../../contract/proposal.ts";

/**
 * Why a person cannot decide a proposal: they made it, or the role is for them. Persons are compared,
 * never accounts: a second account of the same person does not count (invariant 4).
 */
export function findHindrance(
  { proposedBy, content }: Pick<Proposal, "proposedBy" | "content">,
  person: string,
  accounts: readonly NamedAccount[],
): "proposer" | "holder" | undefined {
  if (proposedBy === person) return "proposer";
  if (content.kind !== "grant_role") return undefined;
  const holder = accounts.find(({ id }) => id === content.account);
  return holder?.person === person ? "holder" : undefined;
}

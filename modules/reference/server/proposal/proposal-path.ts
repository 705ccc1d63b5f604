import { proposalPage } from "#reference/contract";

/** The page of a proposal, for notifications. */
export function proposalPath(id: string): `/${string}` {
  return proposalPage(id) as `/${string}`;
}

import * as z from "zod";
import { MemberId } from "#platform/directory/contract";

/** Whether two records are of one firearm, as a member says. */
export const LinkVerdict = z.enum(["same", "different"]);
export type LinkVerdict = z.infer<typeof LinkVerdict>;

/** What somebody says of a record and another, which they name by its id or by the reference read out to them. */
export const LinkStatement = z.object({
  other: z.union([
    z.object({ id: z.uuid() }),
    z.object({ reference: z.string().trim().min(3).max(40) }),
  ]),
  verdict: LinkVerdict,
});
export type LinkStatement = z.infer<typeof LinkStatement>;

/** A statement as it is kept. */
export interface StatedLink {
  readonly member: string;
  readonly verdict: LinkVerdict;
}

/** What is needed of a record to say who may link it. */
export interface LinkedRecord {
  readonly ownerMember: string;
  readonly ownerAgency: string;
}

interface LinkTaker {
  readonly member: string;
  readonly agency: string;
  readonly isDesk: boolean;
}

/** Whether somebody who sees both records may say whether they are of one firearm: who owns one of them, or its desk. */
export function mayLink(records: readonly LinkedRecord[], taker: LinkTaker): boolean {
  return records.some(
    ({ ownerMember, ownerAgency }) =>
      ownerMember === taker.member && (taker.isDesk || ownerAgency === taker.agency),
  );
}

/** What statements of owners come to. */
export function judgeLink(
  statements: readonly StatedLink[],
): "same" | "different" | "disputed" | "perhaps" {
  const verdicts = new Set(statements.map(({ verdict }) => verdict));
  if (verdicts.size > 1) return "disputed";
  return verdicts.values().next().value ?? "perhaps";
}

/** A link's member, for acts and rows. */
export const LinkContent = z.object({
  record: z.uuid(),
  other: z.uuid(),
  verdict: LinkVerdict,
  member: MemberId,
  agency: z.uuid(),
  at: z.iso.datetime(),
});

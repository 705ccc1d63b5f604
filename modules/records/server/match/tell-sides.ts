import { memberUrl } from "#platform/directory/contract";
import { findDesk, listSecretariats } from "#platform/directory/server";
import type { NotificationDefinition } from "#platform/notifications/contract";
import { notify, type Recipient } from "#platform/notifications/server";
import { sendWebhook } from "#platform/webhooks/server";
import { matchPage, webhookOf } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredMatch } from "../tables.ts";

export type Side = "owner" | "asker" | "secretariat";

type MatchNotice = NotificationDefinition<"reference" | "owner" | "asker">;

/**
 * Tells sides of a possible match, each with its desk, and their systems. The secretariat learns that members are at
 * it, by reference and members alone: it may not open what they show each other, and is led to the owner's desk.
 */
export async function tellSides(
  transaction: RecordsTransaction,
  match: StoredMatch,
  notice: MatchNotice,
  sides: readonly Side[],
  /** The agency that did it knows, unless it is on both sides. */
  doer?: string,
): Promise<void> {
  const { id, reference, owner_member: owner, asker_member: asker } = match;
  const facts = { reference, owner, asker };
  const isBetween = match.owner_member !== match.asker_member;
  const told = new Set<string | undefined>(isBetween ? [doer] : []);
  for (const side of sides)
    for (const recipient of await recipientsOf(transaction, match, side)) {
      if (told.has(recipient.agency)) continue;
      told.add(recipient.agency);
      const mayOpen = side !== "secretariat";
      const link = linkFor(side, match);
      await notify(transaction, recipient, notice, facts, link);
      const said = { ...(mayOpen && { id }), reference };
      await sendWebhook(transaction, recipient, webhookOf(notice.id), said, link);
    }
}

/** Where a side reads on. */
export function linkFor(
  side: Side,
  { id, owner_member: owner }: Pick<StoredMatch, "id" | "owner_member">,
): `/${string}` {
  return side === "secretariat" ? memberUrl(owner) : matchPage(id);
}

type AgencyRecipient = Extract<Recipient, { agency: string }>;

export async function recipientsOf(
  transaction: RecordsTransaction,
  match: StoredMatch,
  side: Side,
): Promise<readonly AgencyRecipient[]> {
  if (side === "secretariat") return listSecretariats(transaction);
  const [member, agency] =
    side === "owner"
      ? [match.owner_member, match.owner_agency]
      : [match.asker_member, match.asker_agency];
  const desk = await findDesk(transaction, member);
  return [agency, ...(desk === undefined ? [] : [desk])].map((each) => ({ member, agency: each }));
}

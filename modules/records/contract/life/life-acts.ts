import { defineEvent } from "#platform/jobs/contract";
import { defineAct } from "#platform/ledger/contract";
import { defineNotification } from "#platform/notifications/contract";
import { LinkContent } from "./firearm-link.ts";

export const linkActs = {
  stated: defineAct("records.link.state", "records.link", { version: 1, content: LinkContent }),
};

/** A member has said whether two records are of one firearm. */
export const linkStated = defineEvent("records.link.stated");

/** Told to the owner of a record: `member` has one that may be of the same firearm. */
export const twinFoundNotice = defineNotification("records.twin_found", ["reference", "member"]);
/** Told to the owner of a record: `member` has said whether it and another are of one firearm. */
export const linkStatedNotice = defineNotification("records.link_stated", ["reference", "member"]);

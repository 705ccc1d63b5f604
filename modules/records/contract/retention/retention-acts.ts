import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { defineAct } from "#platform/ledger/contract";

const kind = "records.record";

/** Why a record is gone; the code stays in the ledger for ever. */
export const PurgeRule = z.enum(["not_renewed", "closed"]);
export type PurgeRule = z.infer<typeof PurgeRule>;

export const retentionActs = {
  /** The owner's decision not to renew a record when this review day comes. */
  letGo: defineAct("records.record.let_go", kind, {
    version: 1,
    content: z.object({
      reviewOn: z.iso.date(),
      member: MemberId,
      agency: z.uuid(),
      at: z.iso.datetime(),
    }),
  }),
  /** All that stays of a record, so nothing of what it said is in here. */
  purged: defineAct("records.record.purge", kind, {
    version: 1,
    content: z.object({
      reference: z.string(),
      member: MemberId,
      agency: z.uuid(),
      rule: PurgeRule,
      reviewOn: z.iso.date(),
      /** Acts whose content and salt went with it. */
      emptied: z.int(),
      at: z.iso.datetime(),
    }),
  }),
};

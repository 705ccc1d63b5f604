import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { ClosingReason, RecordContent, RecordState, RecordVerb, RenewReason } from "./record.ts";

const kind = "records.record";

export const recordActs = {
  drafted: defineAct("records.record.draft", kind, {
    version: 1,
    content: z.object({
      record: RecordContent,
      reference: z.string(),
      member: z.string(),
      agency: z.uuid(),
      at: z.iso.datetime(),
    }),
  }),
  /** A record that an import entered at once, from one row of a file. */
  imported: defineAct("records.record.import", kind, {
    version: 1,
    content: z.object({
      record: RecordContent,
      reference: z.string(),
      member: z.string(),
      agency: z.uuid(),
      at: z.iso.datetime(),
      import: z.uuid(),
      row: z.int(),
    }),
  }),
  /** The record as it stands since; the acts before it say how it stood. */
  modified: defineAct("records.record.modify", kind, {
    version: 1,
    content: z.object({
      record: RecordContent,
      at: z.iso.datetime(),
      /** Why its review day is another. */
      renewal: RenewReason.optional(),
    }),
  }),
  moved: defineAct("records.record.move", kind, {
    version: 2,
    content: z.object({
      verb: z.enum([...RecordVerb.exclude(["modify"]).options, "expire"]),
      state: RecordState,
      reviewOn: z.iso.date(),
      closing: ClosingReason.nullable(),
      located: z.object({ person: z.uuid(), member: z.string(), at: z.iso.datetime() }).nullable(),
      expiredFrom: RecordState.nullable(),
      enteredAt: z.iso.datetime().nullable(),
      at: z.iso.datetime(),
      /** Why it was renewed. */
      renewal: RenewReason.optional(),
    }),
  }),
  /** A draft is another person's to go on with: who began it has left, or does something else. */
  handedOver: defineAct("records.record.hand_over", kind, {
    version: 1,
    content: z.object({ to: z.uuid(), at: z.iso.datetime() }),
  }),
  opened: defineAct("records.record.open", kind, { version: 1, content: z.object({}) }),
};

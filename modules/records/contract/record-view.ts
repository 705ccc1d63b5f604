import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { Description } from "#reference/contract";
import { CustodyView } from "./custody/custody.ts";
import { RecordFault } from "./fault/record-fault.ts";
import { OpenMatch } from "./match/match-state.ts";
import { ClosingReason, RecordContent, RecordState, RecordType, RecordVerb } from "./record.ts";

const identity = {
  id: z.uuid(),
  /** Short, random, with a check character; what is read out on the phone. */
  reference: z.string(),
  state: RecordState,
  version: z.int().positive(),
  ownerMember: MemberId,
  ownerAgency: z.uuid(),
};

/** A record in a list. */
export const RecordSummary = z.object({
  ...identity,
  type: RecordType,
  weapon: Description.pick({
    make: true,
    model: true,
    type: true,
    calibre: true,
    country: true,
    serials: true,
    serialState: true,
    photos: true,
  }),
  ownReference: z.string().nullable(),
  reviewOn: z.iso.date(),
  changedAt: z.iso.datetime(),
});
export type RecordSummary = z.infer<typeof RecordSummary>;

/** A record in full, as its reader sees it. */
export const RecordView = z.object({
  ...identity,
  content: RecordContent,
  draftedAt: z.iso.datetime(),
  enteredAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
  /** Who has the firearm, since it was located. */
  located: z.object({ member: MemberId, at: z.iso.datetime() }).nullable(),
  closing: ClosingReason.nullable(),
  custody: CustodyView,
  /** What is missing or odd; told to the owner's side only. */
  faults: z.array(RecordFault),
  /** Possible matches with it that are not ended and of which the reader is a side. */
  matches: z.array(OpenMatch),
  /** What the reader may do with it now. */
  verbs: z.array(RecordVerb),
});
export type RecordView = z.infer<typeof RecordView>;

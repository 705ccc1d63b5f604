import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { DeclineReason } from "../leg/leg-state.ts";
import { LongText, ShortLine } from "../written-text.ts";
import { LinkKind, ResultCode, resultNeeds } from "./result-code.ts";

/** When it was, as well as the records say: a day, a month or a year. */
export const LinkTime = z
  .string()
  .regex(/^(1[5-9]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export type LinkTime = z.infer<typeof LinkTime>;

/** Who gave or received it, by kind: a private person is never named. */
export const PartyKind = z.enum([
  "maker",
  "wholesaler",
  "importer",
  "exporter",
  "dealer",
  "private_person",
  "police",
  "armed_forces",
  "other_state_body",
  "unknown",
]);
export type PartyKind = z.infer<typeof PartyKind>;

const unnamed: ReadonlySet<PartyKind> = new Set(["private_person", "unknown"]);

export const Party = z
  .object({
    kind: PartyKind,
    country: MemberId.optional(),
    /** Of a company or a service, never of a private person. */
    name: ShortLine.optional(),
  })
  .refine(({ kind, name }) => name === undefined || !unnamed.has(kind), { path: ["name"] });
export type Party = z.infer<typeof Party>;

/** One point of the firearm's life as a member's records have it. */
export const ChainLink = z.object({
  kind: LinkKind,
  when: LinkTime.optional(),
  from: Party.optional(),
  to: Party.optional(),
  /** Licence, invoice, register: its kind as the records call it, and its number. */
  document: z.object({ kind: ShortLine, number: ShortLine.optional() }).optional(),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** What is known and not said: what it is, and on which ground it is kept back. */
export const Withheld = z.object({
  what: z.enum(["holder", "trade", "documents", "dates", "earlier_history", "other"]),
  reason: DeclineReason,
});
export type Withheld = z.infer<typeof Withheld>;

/** What a member reports on the way: what is known so far. */
export const TraceReport = z.object({
  links: z.array(ChainLink).max(20),
  withheld: z.array(Withheld).max(10).default([]),
  /** For who asks alone: other members that are asked are not told of it. */
  isForAskerOnly: z.boolean().default(false),
  note: LongText.optional(),
});
export type TraceReport = z.infer<typeof TraceReport>;

/** What a member answers in the end. */
export const TraceAnswer = TraceReport.extend({
  code: ResultCode,
  /** From or until which year there are records, where that is why nothing is found. */
  year: z.int().min(1500).max(2100).optional(),
  /** Members the asker should ask next. */
  next: z.array(MemberId).max(5).default([]),
  /** Handed on to the next member with all that may be passed on. */
  isPassedOn: z.boolean().default(false),
}).superRefine(({ code, links, year, next, isPassedOn }, context) => {
  const { link, year: needsYear } = resultNeeds[code];
  if (link !== undefined && !links.some(({ kind }) => link.includes(kind)))
    context.addIssue({ code: "custom", path: ["links"], message: "link_missing" });
  if (needsYear === true && year === undefined)
    context.addIssue({ code: "custom", path: ["year"], message: "year_missing" });
  if (isPassedOn && next.length === 0)
    context.addIssue({ code: "custom", path: ["next"], message: "next_missing" });
});
export type TraceAnswer = z.infer<typeof TraceAnswer>;

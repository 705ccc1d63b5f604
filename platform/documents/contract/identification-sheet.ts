import * as z from "zod";
import { Fact, Form, Value } from "./fact.ts";

const Mark = z.object({
  /** As read, uncertain characters as `[8B]` and `?`. */
  text: z.string().min(1).max(120),
  place: z.string(),
  /** What it most likely is. */
  kind: z.string(),
  note: z.string().nullable(),
  /** 0 to 1; null where nobody can say. */
  probability: z.number().min(0).max(1).nullable(),
});

const FieldLine = z.object({
  label: z.string(),
  form: Form,
  verdict: z.enum(["agrees", "contradicts", "unknown"]),
  observed: Value,
  recorded: Value,
});

/** A stated field held against the table, with the reason in words. */
const VerdictLine = z.object({
  label: z.string(),
  form: Form,
  stated: Value,
  verdict: z.enum(["agrees", "contradicts", "unknown", "suspicious"]),
  reason: z.string(),
});

/** A photograph as JPEG, with what it shows for who cannot see it. */
const Photo = z.object({
  jpeg: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  description: z.string().min(1),
});

/** A part of the account of how it was identified: sentences in the reader's language. */
const Section = z.object({ heading: z.string(), lines: z.array(z.string()) });

const CandidateLine = z.object({
  name: z.string(),
  maker: z.string().nullable(),
  probability: z.number().min(0).max(1),
  fields: z.array(FieldLine),
});

/**
 * What is printed of one checked firearm. The module that knows the fields renders their names and
 * values; the sheet arranges them. Candidates come likeliest first; the first is shown field by field.
 */
export const IdentificationSheet = z.object({
  /** Printed on every page: a short reference, no name. */
  reference: z.string().min(1).max(40),
  preparedAt: z.iso.datetime(),
  /** Agency that had it prepared. */
  preparedFor: z.string(),
  /** The firearm it is taken to be; null while nothing is settled. */
  subject: z.object({ title: z.string(), summary: z.string().nullable() }).nullable(),
  /** Our own drawing of the type, with what it shows for who cannot see it. */
  drawing: z.object({ svg: z.string(), description: z.string().min(1) }).nullable(),
  photos: z.array(Photo).max(6).default([]),
  facts: z.array(Fact).min(1),
  /** What was seen without words: answers to the questions of the guide. */
  features: z.array(z.object({ label: z.string(), answer: z.string() })).default([]),
  marks: z.array(Mark),
  candidates: z.array(CandidateLine).max(10),
  /** Probability that it is none of the reference table. */
  notInTable: z.number().min(0).max(1),
  verdicts: z.array(VerdictLine).default([]),
  explanation: z.array(Section).default([]),
  /** Names of fields nobody could tell. */
  unknown: z.array(z.string()),
  /** What was searched, how fresh, what was not: one sentence. */
  searched: z.string(),
});
export type IdentificationSheet = z.infer<typeof IdentificationSheet>;

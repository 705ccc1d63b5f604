import * as z from "zod";
import { Fact, Form } from "./fact.ts";

/** What is asked may be told at length. */
const LongFact = Fact.extend({ value: z.string().max(5000).nullable() });

/**
 * A question to another country about one firearm, for who is not connected: what is asked, and room to answer on
 * paper. The module that knows the fields renders their names and values; the sheet arranges them.
 */
export const TraceRequestSheet = z.object({
  /** Printed on every page, and to be given with the answer. */
  reference: z.string().min(1).max(40),
  preparedAt: z.iso.datetime(),
  /** Agency that had it prepared. */
  preparedFor: z.string(),
  /** The firearm as stated. */
  subject: z.string().min(1),
  /** Who is asked and who asks, when, how soon. */
  sides: z.array(Fact).min(1),
  sections: z.array(z.object({ heading: z.string(), facts: z.array(LongFact) })),
  /** Sentences of what others told of its life, in its order. */
  known: z.array(z.string()),
  /** What a search in the records can come to, to be ticked. */
  results: z.array(z.string()).min(1),
  /** What is to be written beside the result. */
  blanks: z.array(z.string()),
  /** Where the answer is sent: name, mail, telephone. */
  answerTo: z.array(z.object({ text: z.string(), form: Form })).min(1),
});
export type TraceRequestSheet = z.infer<typeof TraceRequestSheet>;

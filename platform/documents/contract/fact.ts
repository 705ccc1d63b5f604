import * as z from "zod";

/** `code` where the characters of a text must keep their order. */
export const Form = z.enum(["text", "code"]);

/** Text already in the reader's language; null is unknown. */
export const Value = z.string().max(300).nullable();

/** What is stated about one field; null is unknown and printed as such. */
export const Fact = z.object({ label: z.string(), value: Value, form: Form });
export type Fact = z.infer<typeof Fact>;

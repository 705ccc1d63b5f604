import * as z from "zod";

/** Where data come from, as the page "Sources" must say it. */
export const Attribution = z.object({
  file: z.string(),
  source: z.string(),
  url: z.url().optional(),
  licence: z.string(),
  /** The sentence the licence asks for. */
  credit: z.string().optional(),
  /** What was changed on the way. */
  change: z.string().optional(),
  isVerified: z.boolean(),
});
export type Attribution = z.infer<typeof Attribution>;

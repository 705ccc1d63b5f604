import * as z from "zod";
import { CountryCode } from "../entry.ts";

/** Another way a name is written. Script is ISO 15924, such as `Latn`, `Cyrl`, `Arab`. */
export const Alias = z.object({ text: z.string().min(1), script: z.string().length(4) });
export type Alias = z.infer<typeof Alias>;

/** A name under which firearms are sold or marked (domain 2.2: not the manufacturer). */
export const Make = z.object({
  /** The NCIC code, or `name:` and the folded name where no code exists. */
  id: z.string(),
  code: z.string().optional(),
  name: z.string(),
  /** The label of the code list where it says something else; often a brand or a model. */
  label: z.string().optional(),
  aliases: z.array(Alias),
  madeBy: z.string().optional(),
  city: z.string().optional(),
  usState: z.string().optional(),
  country: CountryCode.optional(),
  isImporter: z.boolean(),
  isRetired: z.boolean(),
});
export type Make = z.infer<typeof Make>;

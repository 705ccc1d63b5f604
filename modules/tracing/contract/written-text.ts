import * as z from "zod";
import { withoutUnseen } from "#reference/contract";

/** One line as written, without signs nobody sees. */
export const ShortLine = z.string().overwrite(withoutUnseen).trim().min(1).max(120);

/** Some sentences as written; never a name of a person. */
export const LongText = z
  .string()
  .overwrite((text) => text.split("\n").map(withoutUnseen).join("\n"))
  .trim()
  .min(1)
  .max(2000);

import * as z from "zod";
import { withoutUnseen } from "#reference/contract";

/** One line as written, without signs nobody sees. */
export const ShortText = z.string().overwrite(withoutUnseen).trim().min(1).max(120);

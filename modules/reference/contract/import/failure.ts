import * as z from "zod";
import { ReadFailure } from "#platform/spreadsheets/contract";

/** Why an import stands still, each with a sentence that says what to do. */
export const ImportFailure = z.enum([...ReadFailure.options, "stale", "unexpected"]);
export type ImportFailure = z.infer<typeof ImportFailure>;

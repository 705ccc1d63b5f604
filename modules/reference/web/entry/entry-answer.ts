import type { entryRoute } from "#reference/contract";
import type { Sourced } from "../offline/ask-reference.ts";

/** An entry with all that the server says around it; `madeHere` where the phone's own table told it. */
export type EntryAnswer = Sourced<typeof entryRoute> & {
  /** How many photographs the phone left with the server. */
  readonly photographs?: number;
};

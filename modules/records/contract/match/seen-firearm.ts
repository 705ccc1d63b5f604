import * as z from "zod";
import { mostNumbers, SoughtNumber } from "../search/record-search.ts";
import { ShortText } from "../short-text.ts";
import { MatchQuestion } from "./possible-match.ts";

/** What another member's desk has seen on the firearm it says it has: the owner compares by it. */
export const SeenFirearm = z.object({
  numbers: z.array(SoughtNumber).min(1).max(mostNumbers),
  /** Case number or occasion; never a name. */
  purpose: ShortText,
  ...MatchQuestion.pick({ urgency: true, note: true, photos: true }).shape,
});
export type SeenFirearm = z.infer<typeof SeenFirearm>;

import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { SoughtGun } from "../search/match-reasons.ts";
import { mostNumbers, SoughtNumber } from "../search/record-search.ts";
import { ShortText } from "../short-text.ts";

/** It stands; its review day has come and nobody has renewed it; its agency has ended it. */
export const WatchState = z.enum(["standing", "lapsed", "ended"]);
export type WatchState = z.infer<typeof WatchState>;

/** Who is told: the person who began it, everyone of the agency, the desk of the member, by mail as well. */
export const WatchTold = z.enum(["person", "agency", "desk"]);
export type WatchTold = z.infer<typeof WatchTold>;

/**
 * A firearm an agency wants to be told of. Without a number it takes make and model; what else is stated narrows it:
 * a record that contradicts it is not told.
 */
export const WatchContent = z.object({
  numbers: z.array(SoughtNumber).max(mostNumbers),
  gun: SoughtGun.default({}),
  /** Case number or occasion; owners of records it comes upon see it, so never a name. */
  purpose: ShortText,
  tells: z.array(WatchTold).min(1).max(WatchTold.options.length),
  /** On this day it lapses unless it is renewed. */
  reviewOn: z.iso.date(),
});
export type WatchContent = z.infer<typeof WatchContent>;

/** A watch as its agency and the desk of its member see it. */
export const WatchView = z.object({
  ...WatchContent.shape,
  gun: SoughtGun,
  id: z.uuid(),
  /** Short, random, with a check character. */
  reference: z.string(),
  state: WatchState,
  version: z.int().positive(),
  ownerMember: MemberId,
  ownerAgency: z.uuid(),
  /** Whether the reader began it, and is the person it tells. */
  isOwn: z.boolean(),
  begunAt: z.iso.datetime(),
  /** Records it was told of, each once, and when the latest. */
  told: z.int().nonnegative(),
  toldAt: z.iso.datetime().nullable(),
});
export type WatchView = z.infer<typeof WatchView>;

import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { ChainLink } from "../answer/trace-answer.ts";

/** A link and by which member's answer it is known. */
export const ToldLink = z.object({ link: ChainLink, member: MemberId });
export type ToldLink = z.infer<typeof ToldLink>;

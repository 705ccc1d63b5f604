import * as z from "zod";
import { FacetChoice } from "../find.ts";
import { VersionChange } from "../version/entry-version.ts";

/** What somebody wants to be told of: an entry, all of a make, or all that a search means. */
export const Followed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("entry"), ref: z.string().max(40) }),
  z.object({ kind: z.literal("make"), make: z.string().trim().min(1).max(200) }),
  z.object({
    kind: z.literal("search"),
    query: z.string().trim().max(200),
    facets: FacetChoice.default({}),
  }),
]);
export type Followed = z.infer<typeof Followed>;

/** One subscription of the caller's account; nobody else sees it. */
export const Subscription = z.object({
  id: z.uuid(),
  followed: Followed,
  /** Make and model of a followed entry as it stands. */
  name: z.string().optional(),
  since: z.iso.datetime(),
});
export type Subscription = z.infer<typeof Subscription>;

/** A followed entry in the version that a publication gave it. */
export const FollowedChange = z.object({
  ref: z.string(),
  version: z.int().positive(),
  make: z.string(),
  model: z.string(),
  change: VersionChange,
});
export type FollowedChange = z.infer<typeof FollowedChange>;

import * as z from "zod";
import { defineError, defineRoute } from "#platform/http/contract";
import { followTable } from "../permissions.ts";
import { referenceErrors } from "../routes.ts";
import { Followed, FollowedChange, Subscription } from "./subscription.ts";

export const subscriptionErrors = {
  notFound: defineError("reference.subscription_not_found", 404),
  /** Nothing would ever match. */
  emptySearch: defineError("reference.empty_search", 422),
};

export const followRoute = defineRoute({
  id: "reference.subscription.make",
  method: "POST",
  path: "/api/reference/subscriptions",
  summary: "Be told when an entry, a make or what a search finds changes",
  access: followTable,
  body: Followed,
  answer: Subscription,
  errors: [referenceErrors.entryNotFound, subscriptionErrors.emptySearch],
  leaves: "own_subscriptions",
  isCreate: true,
});

export const listSubscriptionsRoute = defineRoute({
  id: "reference.subscription.list",
  method: "GET",
  path: "/api/reference/subscriptions",
  summary: "What the caller's account follows, newest first",
  access: followTable,
  answer: z.object({ subscriptions: z.array(Subscription) }),
});

export const followedChangesRoute = defineRoute({
  id: "reference.subscription.changes",
  method: "GET",
  path: "/api/reference/subscriptions/changes/:publication",
  summary:
    "Which followed entries one publication changed, where the account was told their number",
  access: followTable,
  params: z.object({ publication: z.uuid() }),
  query: z.object({ cursor: z.string().max(40).optional() }),
  answer: z.object({
    total: z.int(),
    entries: z.array(FollowedChange),
    next: z.string().nullable(),
  }),
});

export const unfollowRoute = defineRoute({
  id: "reference.subscription.end",
  method: "DELETE",
  path: "/api/reference/subscriptions/:subscription",
  summary: "Be told no more",
  access: followTable,
  params: z.object({ subscription: z.uuid() }),
  answer: z.object({ ended: z.literal(true) }),
  errors: [subscriptionErrors.notFound],
  leaves: "own_subscriptions",
});

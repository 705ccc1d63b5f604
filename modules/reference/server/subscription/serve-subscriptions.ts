import { type Binding, bind } from "#platform/http/server";
import {
  followedChangesRoute,
  followRoute,
  listSubscriptionsRoute,
  unfollowRoute,
} from "#reference/contract";
import type { EditingDesk } from "../editing/editing-parts.ts";
import { follow, readFollowedChanges, readSubscriptions, unfollow } from "./keep-subscriptions.ts";

/** What the caller wants to be told of. */
export function serveSubscriptions(desk: EditingDesk): Binding[] {
  return [
    bind(followRoute, ({ body }, { caller }) => follow(desk, caller, body)),
    bind(listSubscriptionsRoute, (_, { caller }) => readSubscriptions(desk, caller)),
    bind(followedChangesRoute, ({ params, query }, { caller }) =>
      readFollowedChanges(desk, caller, params.publication, query.cursor),
    ),
    bind(unfollowRoute, ({ params }, { caller }) => unfollow(desk, caller, params.subscription)),
  ];
}

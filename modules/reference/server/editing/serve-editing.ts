import type { Binding } from "#platform/http/server";
import { serveChallenges } from "../challenge/serve-challenges.ts";
import { serveProposals } from "../proposal/serve-proposals.ts";
import { serveSubscriptions } from "../subscription/serve-subscriptions.ts";
import { type EditingParts, openEditing } from "./editing-parts.ts";

/** Everything by which the table is changed, challenged and followed. */
export function serveEditing(parts: EditingParts): Binding[] {
  const desk = openEditing(parts);
  return [...serveProposals(desk), ...serveChallenges(desk), ...serveSubscriptions(desk)];
}

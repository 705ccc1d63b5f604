import { isPermitted } from "#platform/access/contract/permission";
import { accessPart, type Session } from "#platform/access/web";
import { Unreachable } from "#platform/client";
import { directoryPart } from "#platform/directory/web";
import type { PageAccess, WebPart } from "#platform/http/web";
import { ledgerPart } from "#platform/ledger/web";
import { mailPart } from "#platform/mail/web";
import { notificationsPart } from "#platform/notifications/web";
import { webhooksPart } from "#platform/webhooks/web";
import { recordsPart } from "#records/web";
import { referencePart } from "#reference/web";
import { tracingPart } from "#tracing/web";
import { ownPart } from "./pages/own-part.ts";

/** Every capability and platform part that has a face. */
const parts: readonly WebPart[] = [
  referencePart,
  recordsPart,
  tracingPart,
  accessPart,
  directoryPart,
  ledgerPart,
  notificationsPart,
  mailPart,
  webhooksPart,
  ownPart,
];

export const pages = parts.flatMap((part) => part.pages);
export const navigation = parts
  .flatMap((part) => part.navigation ?? [])
  .sort((a, b) => a.rank - b.rank);
export const finders = parts.flatMap((part) => part.finders ?? []);
export const widgets = parts.flatMap((part) => part.widgets ?? []);

/** A page, or what leads to one. */
interface Opened {
  readonly access: PageAccess;
  readonly isOffline?: true;
}

/** Whether who is at the page now may open it. */
export function isOpenTo({ access, isOffline }: Opened, session: Session): boolean {
  if (access === "public") return true;
  if (session.state === "failed") return isOffline === true && session.error instanceof Unreachable;
  if (session.state !== "in") return false;
  return access === "signed_in" || isPermitted(session.person, access);
}

import type { QueryExecutorProvider } from "kysely";
import { createId } from "#platform/database";
import type { NotificationDefinition } from "#platform/notifications/contract";
import { insertNotification } from "./notification-store.ts";

/** Who is told: one person, or everyone of an agency. */
export type Recipient =
  | { readonly member: string; readonly person: string }
  | { readonly member: string; readonly agency: string };

/**
 * Tells someone something, in the transaction in which it happened: both are committed or neither.
 * `link` is a path of this installation. Returns the id of the notification.
 */
export async function notify<Parameter extends string>(
  transaction: QueryExecutorProvider,
  recipient: Recipient,
  definition: NotificationDefinition<Parameter>,
  parameters: Readonly<Record<Parameter, string | number>>,
  link?: `/${string}`,
): Promise<string> {
  const id = createId();
  await insertNotification(transaction, {
    id,
    owner_member: recipient.member,
    owner_agency: "agency" in recipient ? recipient.agency : null,
    owner_person: "person" in recipient ? recipient.person : null,
    code: definition.id,
    parameters,
    link: link ?? null,
  });
  return id;
}

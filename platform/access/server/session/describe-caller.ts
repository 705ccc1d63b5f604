import type { Caller } from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import type { AccessTransaction } from "../access-parts.ts";
import type { StoredSession } from "./session-store.ts";

/** The caller behind an account; undefined where its member is suspended. */
export async function describeCaller(
  transaction: AccessTransaction,
  holder: Pick<StoredSession, "person" | "account" | "agency" | "roles">,
): Promise<Caller | undefined> {
  const workplace = await findWorkplace(transaction, holder.agency);
  if (workplace?.standing !== "active") return undefined;
  const { person, account, agency, roles } = holder;
  const { member, isDesk } = workplace;
  return { person, account, member, agency, isDesk, roles };
}

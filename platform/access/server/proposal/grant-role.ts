import {
  accessErrors,
  actorOf,
  type Caller,
  type Role,
  type RoleGrant,
} from "#platform/access/contract";
import { findWorkplace, type Workplace } from "#platform/directory/server";
import { problem } from "#platform/http/contract";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { findAccount, type StoredAccount } from "../person/account-store.ts";
import { enterGrant } from "../person/enter-person.ts";

/** Checked when a role is proposed and again when it is granted. Returns the account. */
export async function proveGrantable(
  transaction: AccessTransaction,
  caller: Caller,
  { account: id, role }: { account: string; role: Role },
): Promise<StoredAccount> {
  const isSecretariat = caller.roles.includes("secretariat");
  const account = await findAccount(transaction, id, isSecretariat ? undefined : caller.member);
  if (account === undefined) throw problem(accessErrors.accountNotFound);
  if (account.state === "left") throw problem(accessErrors.hasLeft);
  if (account.person === caller.person) throw problem(accessErrors.ownRole);
  if (account.roles.includes(role)) throw problem(accessErrors.roleHeld);
  const workplace = await findWorkplace(transaction, account.agency);
  if (workplace === undefined || !existsAt(role, workplace)) {
    throw problem(accessErrors.roleNotForMember, { role });
  }
  return account;
}

/** Desk and secretariat are places as much as roles. */
function existsAt(role: Role, workplace: Workplace): boolean {
  if (role === "desk") return workplace.isDesk;
  if (role === "secretariat") return workplace.kind === "secretariat";
  return true;
}

/** Grants what two persons agreed on. */
export async function grantRole(
  desk: AccessDesk,
  transaction: AccessTransaction,
  caller: Caller,
  granted: { proposal: string; content: RoleGrant },
): Promise<void> {
  const { account: id, role } = granted.content;
  const account = await proveGrantable(transaction, caller, { account: id, role });
  const { member } = account;
  const grant = { member, account: id, role, proposal: granted.proposal };
  const isNew = await enterGrant(transaction, actorOf(caller), grant, desk.clock());
  if (!isNew) throw problem(accessErrors.roleHeld);
}

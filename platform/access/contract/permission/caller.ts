import type { Permission, Role } from "./role.ts";

/** Who a request works for, established from a session or an API key. */
export interface Caller {
  /** The human behind the account: one person may hold two accounts and stays one person. */
  readonly person: string;
  readonly account: string;
  readonly member: string;
  readonly agency: string;
  readonly isDesk: boolean;
  readonly roles: readonly Role[];
}

/** Whether the caller holds a role that carries the permission. */
export function isPermitted(caller: Pick<Caller, "roles">, permission: Permission): boolean {
  return caller.roles.some((role) => permission.roles.has(role));
}

/** The caller as row security knows it: the context of the caller's transactions. */
export function contextOf({ member, agency, person, isDesk }: Caller) {
  return { member, agency, person, isDesk };
}

/** Who acts, as the ledger names it. */
export function actorOf({ member, agency, person }: Caller) {
  return { member, agency, person };
}

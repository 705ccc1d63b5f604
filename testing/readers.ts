import type { Caller } from "#platform/access/contract";

const agencies: Record<string, string> = {};

/** A caller for tests below sign-in: same member and agency names give the same agency. */
export function readerOf(member: string, agency: string, more: Partial<Caller> = {}): Caller {
  const name = `${member}/${agency}`;
  agencies[name] ??= crypto.randomUUID();
  const person = more.person ?? `person-${name}`;
  return {
    person,
    account: `account-${person}`,
    member,
    agency: agencies[name],
    isDesk: false,
    roles: ["officer"],
    ...more,
  };
}

import type { Caller } from "#platform/access/contract";

const persons: Record<string, string> = {};
const agencies: Record<string, string> = {};

/** A caller for tests below sign-in: same member and agency names give the same agency. */
export function readerOf(member: string, agency: string, more: Partial<Caller> = {}): Caller {
  const name = `${member}/${agency}`;
  agencies[name] ??= crypto.randomUUID();
  persons[name] ??= crypto.randomUUID();
  const person = more.person ?? persons[name];
  return {
    person,
    account: person,
    member,
    agency: agencies[name],
    isDesk: false,
    roles: ["officer"],
    ...more,
  };
}

import { IDLE_MINUTES } from "../../contract/session.ts";

/** Kept in this browser for the time the server is not reached: no name, no token. */
const keys = { here: "proofmark.here", owed: "proofmark.owed" } as const;

/** What was done here while the server was not reached: it has still to be told. */
export type OwedDeed = "lock" | "sign_out";

/** Notes whose session was open just now; undefined where none was. */
export function noteHere(account: string | undefined): void {
  if (account === undefined) localStorage.removeItem(keys.here);
  else localStorage.setItem(keys.here, `${account} ${Date.now()}`);
}

/**
 * Whose work this browser may show while nobody can say who is there: the account whose session was
 * open when the page was last in use, unless that is so long ago that it would have been locked.
 */
export function findAccountHere(): string | undefined {
  const [account, at] = localStorage.getItem(keys.here)?.split(" ") ?? [];
  const isLately = Date.now() - Number(at) < IDLE_MINUTES * 60_000;
  return isLately ? account : undefined;
}

export function owe(deed: OwedDeed | undefined): void {
  if (deed === undefined) localStorage.removeItem(keys.owed);
  else localStorage.setItem(keys.owed, deed);
}

export function findOwed(): OwedDeed | undefined {
  return (localStorage.getItem(keys.owed) as OwedDeed | null) ?? undefined;
}

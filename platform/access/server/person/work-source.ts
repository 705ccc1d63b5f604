import type { Transaction } from "kysely";
import type { Permission, Role } from "#platform/access/contract";
import type { Actor } from "#platform/ledger/server";

/** An account at which a person works now. */
export interface Post {
  readonly account: string;
  readonly agency: string;
  /** Whether that agency is its member's desk. */
  readonly isDesk: boolean;
  readonly roles: readonly Role[];
}

/** Something a person has open. */
export interface HeldWork {
  readonly id: string;
  /** For reading: a reference or code, never free text. */
  readonly reference: string;
  /** Agency it belongs to. */
  readonly agency: string;
}

export interface Giving {
  readonly id: string;
  readonly from: string;
  /** Whether that person has left, and so is never a second person to what was theirs. */
  readonly hasLeft: boolean;
  /** Who takes it over, and where. */
  readonly to: { readonly person: string } & Pick<Post, "account" | "agency">;
  /** The administrator. */
  readonly by: Actor;
  readonly now: Date;
}

/** A module's open work. The transaction has the capacity `member_administrator` in the administrator's context. */
export interface WorkSource {
  /** The kind of its objects, as the ledger names it; `module.thing.noun` says it in words. */
  readonly kind: string;
  /** Who does such work. */
  readonly permission: Permission;
  readonly list: (transaction: Transaction<unknown>, person: string) => Promise<HeldWork[]>;
  /** Hands one object over with its act; false where it is not open with that person (any more), or cannot be the other's. */
  readonly give: (transaction: Transaction<unknown>, giving: Giving) => Promise<boolean>;
  /** Where the successor goes on with it. */
  readonly page: (id: string) => `/${string}`;
}

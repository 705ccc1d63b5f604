import type { Kysely, Transaction } from "kysely";
import { type Caller, contextOf } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import type { WorkSource } from "./person/work-source.ts";
import type { AccessTables } from "./tables.ts";

export type AccessTransaction = Transaction<AccessTables>;

/** The same transaction for code that knows other tables. */
export function asAnyTransaction(transaction: AccessTransaction): Transaction<unknown> {
  return transaction as unknown as Transaction<unknown>;
}

export interface AccessParts {
  /** The runtime login. */
  readonly query: Kysely<unknown>;
  /** Seals second-factor secrets, see `readInstallationKey`. */
  readonly installationKey: Buffer;
  /** Whether the cast exists and one click signs in as any of it. */
  readonly isDemonstration: boolean;
  /** Whether browsers reach this installation by HTTPS: then the cookie is `Secure` and `__Host-`. */
  readonly isSecure: boolean;
  readonly clock?: () => Date;
  /** What the modules have open for a person, asked when the person leaves. */
  readonly workSources?: readonly WorkSource[];
}

/** Capacities a transaction may take on after the code has checked what each needs. */
export type Capacity = "member_administrator" | "secretariat";

/** The moment and mode of look-ups that must not find the cast outside a demonstration. */
export interface Present {
  readonly now: Date;
  readonly isDemonstration: boolean;
}

/** What the use cases work with. */
export interface AccessDesk extends Required<AccessParts> {
  /** One transaction that sees what the caller may see, in a capacity where the permission was checked. */
  readonly asCaller: <Result>(
    caller: Caller,
    work: (transaction: AccessTransaction) => Promise<Result>,
    capacity?: Capacity,
  ) => Promise<Result>;
  readonly present: () => Present;
  /** One transaction that establishes who someone is. */
  readonly asGatekeeper: <Result>(
    work: (transaction: AccessTransaction) => Promise<Result>,
  ) => Promise<Result>;
}

export function openAccess(parts: AccessParts): AccessDesk {
  const query = parts.query.withTables<AccessTables>();
  const clock = parts.clock ?? (() => new Date());
  return {
    ...parts,
    clock,
    workSources: parts.workSources ?? [],
    present: () => ({ now: clock(), isDemonstration: parts.isDemonstration }),
    asCaller: (caller, work, capacity) =>
      inTransaction(
        query,
        { ...contextOf(caller), ...(capacity && { principal: capacity }) },
        work,
      ),
    asGatekeeper: (work) => inTransaction(query, { principal: "gatekeeper" }, work),
  };
}

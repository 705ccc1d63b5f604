import type { Transaction } from "kysely";
import type { OpenWork } from "#platform/access/contract";

/** A module's open work, asked when a person leaves. The transaction has the administrator's context. */
export interface WorkSource {
  /** `module.noun` of what it lists. */
  readonly kind: string;
  /** What the person has open here. */
  list: (transaction: Transaction<unknown>, person: string) => Promise<OpenWork[]>;
  /** Hands one object over; false where it is not open with that person (any more). */
  reassign: (
    transaction: Transaction<unknown>,
    id: string,
    from: string,
    to: string,
  ) => Promise<boolean>;
}

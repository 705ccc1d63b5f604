import type { Kysely, Transaction } from "kysely";
import { type Caller, contextOf, isPermitted } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import type { NotificationDefinition } from "#platform/notifications/contract";
import { notify } from "#platform/notifications/server";
import { CHALLENGE_WORKING_DAYS, reviewProposals } from "#reference/contract";
import type { ReferenceTable } from "../reference-table.ts";
import type { ReferenceTables } from "../tables.ts";

export type EditingTransaction = Transaction<ReferenceTables>;

/** Somebody who can be told something. */
export interface Told {
  readonly member: string;
  readonly person: string;
}

export interface EditingParts {
  readonly table: ReferenceTable;
  /** Everyone who holds the role editor now. */
  readonly listEditors: () => Promise<readonly Told[]>;
  /** Working days within which a challenge is to be answered; ten unless the operator says otherwise. */
  readonly challengeDays?: number;
  readonly clock?: () => Date;
}

/** What the use cases of editing work with. */
export interface EditingDesk extends Required<EditingParts> {
  readonly query: Kysely<ReferenceTables>;
}

export function openEditing(parts: EditingParts): EditingDesk {
  const defaults = { clock: () => new Date(), challengeDays: CHALLENGE_WORKING_DAYS };
  return { ...defaults, ...parts, query: parts.table.query };
}

export function isEditor(caller: Caller): boolean {
  return isPermitted(caller, reviewProposals);
}

/** One transaction that sees the caller's own proposals and challenges; an editor's sees all. */
export function asCaller<Result>(
  { query }: Pick<EditingDesk, "query">,
  caller: Caller,
  work: (transaction: EditingTransaction) => Promise<Result>,
): Promise<Result> {
  const principal = isEditor(caller) ? { principal: "reference_editor" } : {};
  return inTransaction(query, { ...contextOf(caller), ...principal }, work);
}

/** Tells each of them, save some persons, the same. */
export async function tellAll<Parameter extends string>(
  transaction: EditingTransaction,
  { to, save }: { to: readonly Told[]; save: readonly string[] },
  definition: NotificationDefinition<Parameter>,
  parameters: Readonly<Record<Parameter, string | number>>,
  link: `/${string}`,
): Promise<void> {
  for (const { member, person } of to)
    if (!save.includes(person))
      await notify(transaction, { member, person }, definition, parameters, link);
}

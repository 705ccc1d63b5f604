import {
  type Conflict,
  type MarkChange,
  type MarkField,
  type MarkStatement,
} from "#reference/contract";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import { raiseGeneration } from "../../entry/version-store.ts";
import type { PublicationFacts } from "../../proposal/publish-planned.ts";
import { insertMarkVersion, nextMarkId } from "./mark-version-store.ts";
import { planStoredMark } from "./plan-stored-mark.ts";

export interface VerifiedPublication extends PublicationFacts {
  /** Members of the two editors, once each. */
  readonly verifiedBy: readonly string[];
  readonly at: Date;
}

interface PublishedMark {
  readonly mark: string;
  readonly version: number;
}

/**
 * Publishes a mark in the caller's transaction, and servers learn that their memory is old; or says
 * which fields others published meanwhile, and publishes nothing.
 */
export async function publishMark(
  transaction: EditingTransaction,
  change: MarkChange,
  facts: VerifiedPublication,
): Promise<PublishedMark | { readonly conflicts: readonly Conflict[] }> {
  const { plan, version: before } = await planStoredMark(transaction, change);
  const ref = change.kind === "mark" ? change.mark : "";
  if ("conflicts" in plan) return conflictOf(ref, plan.conflicts);
  if ("fault" in plan) return conflictOf(ref, ["yearFrom", "yearTo"]);
  const mark = change.kind === "mark" ? change.mark : await nextMarkId(transaction);
  const version = before + 1;
  const isKept = await keep(transaction, { mark, version, statement: plan.statement }, facts);
  if (!isKept) return conflictOf(ref, []);
  await raiseGeneration(transaction);
  return { mark, version };
}

function conflictOf(ref: string, markFields: readonly MarkField[]) {
  return { conflicts: [{ ref, fields: [], markFields: [...markFields] }] };
}

function keep(
  transaction: EditingTransaction,
  row: PublishedMark & { statement: MarkStatement },
  { id, member, agency, reason, verifiedBy, at }: VerifiedPublication,
): Promise<boolean> {
  return insertMarkVersion(transaction, {
    ...row,
    batch: id,
    member,
    agency,
    reason,
    verified_by: [...verifiedBy],
    made_at: at,
  });
}

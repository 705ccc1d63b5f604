import { findDestruction, type RecordStep } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import { lockCustody } from "./custody-store.ts";

/** Who stated the destruction on which a record is to be cleared; held, so that it is not struck meanwhile. */
export async function findDestroyer(
  transaction: RecordsTransaction,
  record: string,
  step: RecordStep,
): Promise<string | null> {
  if (step.verb !== "clear" || step.reason !== "destroyed") return null;
  const custody = await lockCustody(transaction, record);
  return findDestruction(custody?.steps ?? [])?.statedBy ?? null;
}

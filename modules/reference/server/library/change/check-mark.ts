import { problem } from "#platform/http/contract";
import { type MarkChange, type MarkStatement, proposalErrors } from "#reference/contract";
import type { EditingTransaction } from "../../editing/editing-parts.ts";
import type { CheckedProposal } from "../../proposal/proposed/checked-proposal.ts";
import { findMark } from "../read-marks.ts";
import { planStoredMark } from "./plan-stored-mark.ts";

/** Proves that a change of a mark can be done now; throws the problem that says why not. */
export async function checkMark(
  transaction: EditingTransaction,
  change: MarkChange,
): Promise<CheckedProposal> {
  const { plan, standing } = await planStoredMark(transaction, change);
  const refs = change.kind === "mark" ? [change.mark] : [];
  if ("conflicts" in plan) throw problem(proposalErrors.overtaken, { ref: refs[0] ?? "" });
  if ("fault" in plan) throw problem(proposalErrors.unfit, { field: "yearTo", fault: plan.fault });
  if (plan.differences.length === 0) await proveUnverified(transaction, refs[0] ?? "");
  const known = new Set(filesOf(standing));
  const pictures = filesOf(plan.statement).filter((file) => !known.has(file));
  return { title: titleOf(plan.statement), refs, pictures };
}

/** The same again is worth two editors' time only where nobody has stood for it yet. */
async function proveUnverified(transaction: EditingTransaction, id: string): Promise<void> {
  const mark = await findMark(transaction, id);
  if (mark?.state === "verified") throw problem(proposalErrors.nothingChanges);
}

function filesOf(statement: MarkStatement | undefined): string[] {
  return (statement?.pictures ?? []).map(({ file }) => file);
}

/** What tells it from others in every language: its writing and names or, where it has none, the codes of what is seen. */
export function titleOf({ text, holder, town, country, shapes }: MarkStatement): string {
  const named = [text, holder ?? town, country].filter((one) => one !== undefined);
  return named.length > 0 ? named.join(" · ") : shapes.join(" · ");
}

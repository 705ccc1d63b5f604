import { type MarkDifference, MarkField, type MarkStatement } from "#reference/contract";
import { sameValue } from "../../article/index.ts";

const order = MarkField.options;

/** What differs between two statements of a mark, in the order of the form; all that is stated where nothing was. */
export function markDifference(
  before: MarkStatement | undefined,
  after: MarkStatement,
): MarkDifference[] {
  return order.flatMap((field) => {
    const was = statedIn(before, field);
    const is = statedIn(after, field);
    if (sameValue(was, is)) return [];
    return [
      { field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
    ];
  });
}

/** An empty list states nothing. */
function statedIn(statement: MarkStatement | undefined, field: MarkField): unknown {
  const value = statement?.[field];
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

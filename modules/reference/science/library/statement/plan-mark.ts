import type { MarkDifference, MarkField, MarkStatement } from "#reference/contract";
import { sameValue } from "../../article/index.ts";
import { markDifference } from "./mark-difference.ts";

/** What publishing a statement would do, or why it cannot be done on what stands. */
export type MarkPlan =
  | { readonly statement: MarkStatement; readonly differences: readonly MarkDifference[] }
  | { readonly conflicts: readonly MarkField[] }
  | { readonly fault: "years_reversed" };

interface MarkFacts {
  /** What stands now; absent for a new mark. */
  readonly standing?: MarkStatement | undefined;
  /** What the author read; absent for a new mark. */
  readonly base?: MarkStatement | undefined;
}

/**
 * Puts what the author changed on what stands: other fields published meanwhile stay, the same fields
 * with another value are conflicts. As `planPublication` does with entries. Pure.
 */
export function planMark(content: MarkStatement, { standing, base }: MarkFacts): MarkPlan {
  const changes = base === undefined ? [] : markDifference(base, content);
  const moved = new Set(fieldsOf(base, standing));
  const conflicts = changes
    .filter(({ field, after }) => moved.has(field) && !sameValue(standing?.[field], after))
    .map(({ field }) => field);
  if (conflicts.length > 0) return { conflicts };
  const changed = standing === undefined ? content : withChanges(standing, content, changes);
  const statement = withTrueDrawing(changed, standing);
  const { yearFrom = 0, yearTo = yearFrom } = statement;
  if (yearTo < yearFrom) return { fault: "years_reversed" };
  return { statement, differences: markDifference(standing, statement) };
}

function fieldsOf(base?: MarkStatement, standing?: MarkStatement): MarkField[] {
  if (base === undefined || standing === undefined) return [];
  return markDifference(base, standing).map(({ field }) => field);
}

/** The pictogram shows the writing and the signs that were: where those go, it goes, unless drawn anew. */
function withTrueDrawing(
  statement: MarkStatement,
  standing: MarkStatement | undefined,
): MarkStatement {
  if (standing?.drawing === undefined || !sameValue(standing.drawing, statement.drawing))
    return statement;
  const isOther =
    standing.text !== statement.text ||
    standing.shapes.some((shape) => !statement.shapes.includes(shape));
  const { drawing: _, ...rest } = statement;
  return isOther ? rest : statement;
}

function withChanges(
  standing: MarkStatement,
  content: MarkStatement,
  changes: readonly MarkDifference[],
): MarkStatement {
  const stated: MarkStatement = { ...standing };
  for (const { field } of changes) {
    if (content[field] === undefined) delete stated[field];
    else Object.assign(stated, { [field]: content[field] });
  }
  return stated;
}

import type { Clue } from "../identify/clues/clues.ts";
import type { Findings } from "../identify/findings.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { noValues, valueOf } from "../lexicon/owner-values.ts";

/** Leaders together at least this likely are what a description is held against. */
const coverage = 0.8;
const mostRows = 12;
/** Rows less likely than this are not what the person means. */
const leastMeant = 0.02;

function meant(clue: Clue | undefined, kind: "make" | "model"): (owner: number) => boolean {
  const part = clue?.cuttings[0]?.parts.find((each) => each.kind === kind);
  const matches = part?.matches;
  if (matches === undefined) return () => true;
  return (owner) => (valueOf(matches.byOwner(), owner) ?? 0) > matches.background;
}

/** Rows of the make and model that are stated, whatever else they contradict. */
function rowsOfName({ columns, rowsOfModel }: ReferenceIndex, clues: readonly Clue[]): number[] {
  const makeClue = clues.find(({ field }) => field === "make");
  const modelClue = clues.find(({ field }) => field === "model");
  if (makeClue === undefined || modelClue === undefined) return [];
  const isMaker = meant(makeClue, "make");
  const part = modelClue.cuttings[0]?.parts.find(({ kind }) => kind === "model");
  const isModel = meant(modelClue, "model");
  const { owners, size } = part?.matches?.byOwner() ?? noValues(0);
  const models = [...owners.subarray(0, size)].filter(isModel);
  return models.flatMap((model) => {
    const rows = rowsOfModel.rows.subarray(
      rowsOfModel.first[model] ?? 0,
      rowsOfModel.first[model + 1] ?? 0,
    );
    return [...rows].filter((row) => isMaker(columns.maker[row] ?? -1));
  });
}

function leadingEnough({ leaders, notInTable }: Findings): number[] {
  const rows: number[] = [];
  let covered = notInTable;
  for (const { row, probability } of leaders) {
    if (covered >= coverage || rows.length >= mostRows || probability < leastMeant) break;
    rows.push(row);
    covered += probability;
  }
  return rows;
}

/**
 * The rows a description is held against: those of the stated make and model where the table has them,
 * else the likeliest ones, likeliest first.
 */
export function rowsMeant(index: ReferenceIndex, findings: Findings): number[] {
  const named = new Set(rowsOfName(index, findings.clues));
  if (named.size === 0) return leadingEnough(findings);
  const order = new Map(findings.leaders.map(({ row }, at) => [row, at]));
  const place = (row: number) => order.get(row) ?? Number.POSITIVE_INFINITY;
  return [...named].sort((a, b) => place(a) - place(b) || a - b).slice(0, mostRows);
}

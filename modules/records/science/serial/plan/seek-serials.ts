import { compareGuns } from "../model/compare-guns.ts";
import { rankRecords, readNumbers } from "../rank/rank-records.ts";
import type { RankedRecord, SerialQuestion, StoredSerial } from "../rank/ranked-record.ts";
import { planSearch } from "./plan-search.ts";
import type { SearchStage, StageName, Withheld } from "./search-step.ts";

/** What a search comes to. */
export interface SerialAnswer {
  ranked: readonly RankedRecord[];
  /** Stages that were carried out: what was searched. */
  searched: readonly StageName[];
  /** What was not, and why. */
  withheld: readonly Withheld[];
  /** Serials that were ranked. */
  considered: number;
}

/**
 * The very number is on record, of a gun that nothing stated contradicts. A look-alike does not settle it: it is
 * another number as often as not.
 */
function isSettled(norm: string, { gun }: SerialQuestion, found: readonly StoredSerial[]): boolean {
  return found.some(
    (serial) =>
      serial.norm === norm &&
      compareGuns(gun, serial.gun).every(({ agreement }) => agreement !== "contradicts"),
  );
}

/** A record near by number and make answers; two edits away are others. */
function isNearFound({ gun }: SerialQuestion, found: readonly StoredSerial[]): boolean {
  return found.some((serial) =>
    compareGuns(gun, serial.gun).every(({ agreement }) => agreement !== "contradicts"),
  );
}

/** The steps of a stage that the numbers still need. */
function stillNeeded(
  stage: SearchStage,
  question: SerialQuestion,
  found: readonly StoredSerial[],
): SearchStage {
  if (stage.name === "same" || stage.name === "noted") return stage;
  if (stage.name === "far" && isNearFound(question, found)) return { ...stage, steps: [] };
  const norms = readNumbers(question.numbers).map(({ pattern }) => pattern.join(""));
  const steps = stage.steps.filter(({ number }) => !isSettled(norms[number] ?? "", question, found));
  return { ...stage, steps };
}

/**
 * A search as a conversation with a candidate source: yields stages, is told the serials found (no matter in which
 * order, or twice), and returns the answer. Whoever drives it reads records as it likes: a store by SQL, a phone from
 * memory. Pure; nothing is awaited here.
 */
export function* seekSerials(
  question: SerialQuestion,
  limit = 10,
): Generator<SearchStage, SerialAnswer, readonly StoredSerial[]> {
  const { stages, withheld } = planSearch(question);
  const found: StoredSerial[] = [];
  const searched: StageName[] = [];
  for (const stage of stages) {
    const needed = stillNeeded(stage, question, found);
    if (needed.steps.length === 0) continue;
    found.push(...(yield needed));
    searched.push(stage.name);
  }
  const ranked = rankRecords(question, found, limit);
  return { ranked, searched, withheld, considered: found.length };
}

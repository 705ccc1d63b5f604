import type { ReadRows } from "#platform/database";
import type { Withheld } from "#records/contract";
import {
  type PlannedStep,
  type SerialAnswer,
  type SerialQuestion,
  seekSerials,
} from "#records/science";
import type { FoundSerial, SerialReader } from "./serial-store.ts";
import { isSlow } from "./step-statement.ts";

/** What a search found among the serials its reader may find. */
export interface SoughtSerials {
  readonly answer: SerialAnswer;
  /** Serials of records whose owners say only whom to ask: they count nowhere else in the answer. */
  readonly pointed: readonly FoundSerial[];
  /** What the time did not allow. */
  readonly late: readonly Withheld[];
}

/** Carries out the conversation of `seekSerials` over the store, in the reader's transaction. */
export async function seekInStore(
  reader: SerialReader,
  read: ReadRows,
  question: SerialQuestion,
  limit: number,
): Promise<SoughtSerials> {
  const seeking = seekSerials(question, limit);
  const pointed: FoundSerial[] = [];
  const late: Withheld[] = [];
  let next = seeking.next();
  while (next.done !== true) {
    const found = await readStage(reader, read, next.value.steps, late);
    pointed.push(...found.filter(({ pointsTo }) => pointsTo !== undefined));
    next = seeking.next(found.filter(({ pointsTo }) => pointsTo === undefined));
  }
  return { answer: next.value, pointed, late };
}

async function readStage(
  { readSteps, readStepsInTime }: SerialReader,
  read: ReadRows,
  steps: readonly PlannedStep[],
  late: Withheld[],
) {
  const quick = steps.filter((step) => !isSlow(step));
  const slow = steps.filter(isSlow);
  const found = quick.length > 0 ? await readSteps(read, quick) : [];
  if (slow.length === 0) return found;
  const more = await readStepsInTime(read, slow);
  if (more === undefined)
    late.push(...slow.map(({ number }) => ({ number, reason: "took_too_long" as const })));
  return [...found, ...(more ?? [])];
}

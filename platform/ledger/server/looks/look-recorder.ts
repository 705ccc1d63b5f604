import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#platform/database";
import { problem } from "#platform/http/contract";
import { ledgerErrors } from "#platform/ledger/contract";
import { type ActRow, insertLooks, prepareAct } from "../acts/act-store.ts";
import type { Look } from "./look.ts";

export interface LookRecorderParts {
  readonly runtime: Database<unknown>;
  /** Hears why looks could not be recorded. */
  readonly onFailure: (error: unknown) => void;
}

export interface LookRecorder {
  /**
   * Resolves with the act's id once the look is durable; only then may the answer be given. Rejects
   * with `ledger.not_recorded` when it cannot be written: the look is refused.
   */
  record(look: Look): Promise<string>;
  /** Waits for the looks under way; later ones are refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly rows: readonly ActRow[];
  readonly done: () => void;
  readonly refuse: (reason: unknown) => void;
}

/** Rows in one transaction; a single look with more goes alone. */
const BATCH_ROWS = 1000;
/** Looks waiting beyond this are refused at once: the database is not keeping up. */
const QUEUE_LIMIT = 10_000;

/**
 * Writes looks by group commit: those that arrive while one transaction is being committed share
 * the next one. An idle recorder writes in the same turn of the event loop.
 */
export function createLookRecorder({ runtime, onFailure }: LookRecorderParts): LookRecorder {
  const queue: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let isClosed = false;

  async function writeAll(): Promise<void> {
    // Let everything that is ready now, such as those just answered, join the batch: no waiting.
    for (await nextTurn(); queue.length > 0; await nextTurn()) await writeBatch(takeBatch(queue));
    writing = undefined;
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      await insertLooks(
        runtime.query,
        batch.flatMap(({ rows }) => rows),
      );
      for (const { done } of batch) done();
    } catch (error) {
      // One look that the database refuses must not take the others with it.
      if (batch.length > 1) for (const alone of batch) await writeBatch([alone]);
      else {
        onFailure(error);
        batch[0]?.refuse(problem(ledgerErrors.notRecorded));
      }
    }
  }

  return {
    async record(look) {
      if (isClosed || queue.length >= QUEUE_LIMIT) throw problem(ledgerErrors.notRecorded);
      const rows = prepareLook(look);
      await new Promise<void>((done, refuse) => {
        queue.push({ rows, done, refuse });
        writing ??= writeAll();
      });
      return rows[0].id;
    },
    async close() {
      isClosed = true;
      await writing;
    },
  };
}

function takeBatch(queue: Waiting[]): Waiting[] {
  let rows = 0;
  const end = queue.findIndex((waiting) => {
    rows += waiting.rows.length;
    return rows > BATCH_ROWS;
  });
  return queue.splice(0, end === -1 ? queue.length : Math.max(end, 1));
}

function prepareLook({ shown = [], ...look }: Look): [ActRow, ...ActRow[]] {
  const act = prepareAct(look, { isLook: true });
  const { member, agency, person, principal, purpose } = look;
  const parts = shown.map((object) =>
    prepareAct(
      { member, agency, person, principal, purpose, ...object },
      { isLook: true, cause: act.id },
    ),
  );
  return [act, ...parts];
}

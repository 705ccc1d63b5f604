import type { Database } from "#platform/database";
import { type Binding, bind } from "#platform/http/server";
import {
  actsOnObjectRoute,
  checkpointRoute,
  inclusionProofRoute,
  looksAtMineRoute,
} from "#platform/ledger/contract";
import type { NoteSigner } from "./checkpoints/signed-note.ts";
import { createLookRecorder, type LookRecorder } from "./looks/look-recorder.ts";
import { listActsOnObject, listLooksAtMine } from "./read/list-acts.ts";
import { proveInclusion, readNewestCheckpoint } from "./read/prove.ts";

export interface LedgerParts {
  readonly runtime: Database<unknown>;
  readonly signer: NoteSigner;
  /** Hears why looks could not be recorded. */
  readonly onFailure: (error: unknown) => void;
}

export interface Ledger {
  readonly bindings: readonly Binding[];
  /** What modules record looks with. */
  readonly looks: LookRecorder;
}

/** The ledger as the server uses it; the worker runs the sequencer. */
export function createLedger(parts: LedgerParts): Ledger {
  return {
    looks: createLookRecorder(parts),
    bindings: [
      bind(looksAtMineRoute, (input, { caller }) => listLooksAtMine(parts.runtime, caller, input)),
      bind(actsOnObjectRoute, (input, { caller }) =>
        listActsOnObject(parts.runtime, caller, input),
      ),
      bind(checkpointRoute, ({ query }, { caller }) =>
        readNewestCheckpoint(parts, caller, query.since),
      ),
      bind(inclusionProofRoute, ({ params }, { caller }) =>
        proveInclusion(parts, caller, params.act),
      ),
    ],
  };
}

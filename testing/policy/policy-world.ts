import { sql } from "kysely";
import { createLogger } from "#platform/logging";
import { type RecordsServer, startRecordsServer } from "#testing/records/records-server";
import { readCaller, suspendedMember } from "./policy-callers.ts";
import type { Position, State, Subject } from "./policy-terms.ts";
import { enterMatches } from "./world/enter-matches.ts";
import { enterOwnThings } from "./world/enter-own-things.ts";
import { enterRecords } from "./world/enter-records.ts";
import { enterSignal } from "./world/enter-signal.ts";
import { type Thing, Things } from "./world/things.ts";
import { undoChanges } from "./world/undo-changes.ts";

export interface PolicyWorld extends RecordsServer {
  /** What a case is about. */
  readonly find: (subject: Subject, position: Position, state: State) => Thing;
  /** A record of the owner's agency that stands, for what takes two. */
  readonly companion: string;
  /** Requests, by their correlation, that did all they were to do and were undone at the end of it. */
  readonly undone: ReadonlySet<string>;
}

/** One of everything in every state, entered through the product; from then on nothing changes any more. */
export async function startPolicyWorld(): Promise<PolicyWorld> {
  const undone = new Set<string>();
  const logger = Object.assign(createLogger("error"), { error: (told: Told) => keepUndone(told) });
  const keepUndone = ({ err, correlation, route }: Told) => {
    if (err?.code === "PM001") undone.add(correlation);
    else process.stderr.write(`${route}: ${err?.stack}\n`);
  };
  const server = await startRecordsServer({ readers: readCaller, logger, hasSeed: true });
  const things = new Things();
  await enterRecords(server, things);
  await enterMatches(server, things);
  await enterOwnThings(server, things);
  const companion = await server.entered();
  const { query } = server.database.migrator;
  await sql`update directory.member set standing = 'suspended'
    where id = ${suspendedMember}`.execute(query);
  await enterSignal(query);
  await things.readVersions(query);
  await undoChanges(query);
  return { ...server, companion, undone, find: (...named) => things.find(...named) };
}

interface Told {
  readonly err?: { readonly code?: string; readonly stack?: string };
  readonly correlation: string;
  readonly route?: string;
}

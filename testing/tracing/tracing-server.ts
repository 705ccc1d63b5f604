import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { createDocuments } from "#platform/documents/server";
import { createBlobFolder, registerUploads, serveFiles } from "#platform/files/server";
import { createTranslator } from "#platform/i18n/server";
import { createLedger, type Ledger, type Look } from "#platform/ledger/server";
import { serveRecords } from "#records/server";
import { openReferenceTable, type ReferenceTable } from "#reference/server";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { askReference, serveTracing } from "#tracing/server";

/** Accounts of the cast by what they are here. */
const account = {
  /** Desk of Spain, twice; an officer of its police. */
  lucia: 7,
  carmen: 8,
  javier: 9,
  /** Customs and desk of Morocco. */
  amal: 10,
  youssef: 11,
  /** Desk of Kenya. */
  daniel: 13,
  /** Trainer. */
  kofi: 16,
} as const;
export type Who = keyof typeof account;

export interface TracingServer extends TestServer {
  as(who: Who): Browser;
  /** As which version a request or a leg stands. */
  versionOf(what: "request" | "leg", id: string): Promise<number>;
}

const unsigned = { sign: () => new Uint8Array(64), verifierKey: "", origin: "" } as never;

function rethrow(error: unknown): never {
  throw error;
}

/** The routes of tracing over a database of their own with the seeded reference table, everybody signed in. */
export async function startTracingServer(): Promise<TracingServer> {
  const opened: { tested?: TestServer; ledger?: Ledger; table?: ReferenceTable } = {};
  const translate = await createTranslator();
  const documents = createDocuments({ translate, isDemonstration: false });
  const folder = mkdtempSync(join(tmpdir(), "proofmark-tracing-"));
  const blobs = createBlobFolder(folder);
  const tested = await startTestServer({
    hasSeed: true,
    register: registerUploads,
    bindings: async ({ runtime }) => {
      const table = await openReferenceTable({ database: runtime, onFailure: rethrow });
      const ledger = createLedger({ runtime, signer: unsigned, onFailure: () => undefined });
      Object.assign(opened, { table, ledger });
      const clock = () => opened.tested?.clock.now ?? new Date();
      const parts = { runtime, recordLook: ledger.looks.record, clock };
      const files = {
        database: runtime,
        blobs,
        recordLook: (_: unknown, look: Look) => ledger.looks.record(look),
      };
      return [
        ...ledger.bindings,
        ...serveFiles(files),
        ...serveRecords(parts),
        ...serveTracing({
          ...parts,
          ...askReference(table),
          blobs,
          translate,
          render: documents.render,
        }),
      ];
    },
  });
  opened.tested = tested;
  const browsers = new Map<Who, Browser>();
  for (const [who, number] of Object.entries(account))
    browsers.set(who as Who, await tested.signedIn(number));
  return {
    ...tested,
    as: (who) => browsers.get(who) as Browser,
    versionOf: async (what, id) => {
      const { rows } = await sql<{ version: number }>`
        select version from ${sql.table(`tracing.${what}`)} where id = ${id}`.execute(
        tested.database.migrator.query,
      );
      return rows[0]?.version ?? 0;
    },
    stop: async () => {
      await opened.ledger?.looks.close();
      await opened.table?.close();
      await tested.stop();
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}

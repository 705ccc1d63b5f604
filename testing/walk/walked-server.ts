import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { readSettings } from "#platform/config";
import { createTranslator, type Translate } from "#platform/i18n/server";
import { openNoteSigner, type Sequencer, startSequencer } from "#platform/ledger/server";
import { createLogger } from "#platform/logging";
import { openReferenceTable } from "#reference/server";
import { createPeopledDatabase } from "#testing/server/prepared-database";
import type { TestDatabase } from "#testing/test-database";
import { composeServer } from "../../apps/server/compose-server.ts";

export interface WalkedServer {
  readonly server: FastifyInstance;
  readonly database: TestDatabase;
  readonly translate: Translate;
  /** What the worker does with acts: links them and signs checkpoints, here without waiting. */
  startSequencer(): Sequencer;
  stop(): Promise<void>;
}

/** The server as `npm start` composes it, in the demonstration world, in this process. */
export async function startWalkedServer(): Promise<WalkedServer> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-walk-"));
  mkdirSync(join(folder, "pages", "assets"), { recursive: true });
  writeFileSync(join(folder, "pages", "index.html"), "<!doctype html>");
  const database = await createPeopledDatabase(true);
  const translate = await createTranslator();
  const reference = await openReferenceTable({ database: database.runtime, onFailure: fail });
  const settings = readSettings(["--data", join(folder, "data")], {});
  const server = await composeServer({
    settings,
    databases: { ...database, close: database.drop },
    reference,
    translate,
    logger: createLogger("silent"),
    pages: join(folder, "pages"),
  });
  await server.ready();
  const signer = openNoteSigner(join(settings.dataFolder, "keys"), settings.installation);
  return {
    server,
    database,
    translate,
    startSequencer: () =>
      startSequencer({ worker: database.worker, signer, sealEveryMs: 50, onFailure: fail }),
    stop: async () => {
      await server.close();
      await reference.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fail(error: unknown): never {
  throw error;
}

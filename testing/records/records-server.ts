import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { createBlobFolder, registerUploads, serveFiles } from "#platform/files/server";
import { createTranslator } from "#platform/i18n/server";
import { createLedger, type Ledger, type Look, type NoteSigner } from "#platform/ledger/server";
import {
  draftRecordRoute,
  moveRecordRoute,
  type RecordContent,
  type RecordState,
  type RecordStep,
} from "#records/contract";
import {
  serveNumberChecks,
  servePhotos,
  serveRecordExports,
  serveRecordImports,
  serveRecords,
} from "#records/server";
import {
  type Browser,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from "#testing/test-server";
import { stolenPistol } from "./sample-record.ts";

/** Accounts of the cast by what they are here. */
export const account = {
  claire: 1,
  /** Desk of Spain; the same person at the regulator; another of the desk; an officer of the police. */
  lucia: 7,
  luciaAtTheRegulator: 17,
  carmen: 8,
  javier: 9,
  /** Customs and desk of Morocco. */
  amal: 10,
  youssef: 11,
  /** Desk of Kenya. */
  daniel: 13,
  /** Of the secretariat. */
  ingrid: 14,
  /** Trainer. */
  kofi: 16,
} as const;
export type Account = keyof typeof account;

export interface RecordsServer extends TestServer {
  readonly ledger: Ledger;
  /** A theft in Spain as Javier would enter it. */
  readonly content: RecordContent;
  as(who: Account): Browser;
  /** Javier's draft, by its id. */
  draft(changes?: Partial<RecordContent>): Promise<string>;
  /** Javier's record, entered. */
  entered(
    governance?: Partial<RecordContent["governance"]>,
    weapon?: Partial<RecordContent["weapon"]>,
  ): Promise<string>;
  /** Takes a step on a record as it stands. */
  move(who: Account, record: string, step: RecordStep): Promise<unknown>;
  standing(record: string): Promise<{ version: number; state: RecordState }>;
}

/** Where no checkpoint is asked for. */
const unsigned = { sign: () => new Uint8Array(64), verifierKey: "", origin: "" } as never;

/** The routes of records and of the ledger over a database of their own, with everybody of {@link account} signed in. */
export async function startRecordsServer({
  signer = unsigned,
  ...options
}: {
  signer?: NoteSigner;
} & Pick<TestServerOptions, "readers" | "logger" | "hasSeed"> = {}): Promise<RecordsServer> {
  const opened: { tested?: TestServer; ledger?: Ledger } = {};
  const folder = mkdtempSync(join(tmpdir(), "proofmark-records-"));
  const blobs = createBlobFolder(folder);
  const tested = await startTestServer({
    ...options,
    register: registerUploads,
    bindings: async ({ runtime }) => {
      // A look that cannot be written is refused, which the caller sees.
      const ledger = createLedger({ runtime, signer, onFailure: () => undefined });
      opened.ledger = ledger;
      const clock = () => opened.tested?.clock.now ?? new Date();
      const parts = { runtime, recordLook: ledger.looks.record, clock };
      const tables = { translate: await createTranslator(), isDemonstration: false };
      const files = {
        database: runtime,
        blobs,
        recordLook: (_: unknown, look: Look) => ledger.looks.record(look),
      };
      return [
        ...ledger.bindings,
        ...serveFiles(files),
        ...servePhotos({ ...parts, blobs }),
        ...serveNumberChecks({ ...parts, ...tables }),
        ...serveRecordExports({ ...parts, ...tables }),
        ...serveRecordImports({ ...parts, ...tables }),
        ...serveRecords(parts),
      ];
    },
  });
  opened.tested = tested;
  const browsers = new Map<Account, Browser>();
  for (const [who, number] of Object.entries(account))
    browsers.set(who as Account, await tested.signedIn(number));
  const records = withSteps(tested, opened.ledger as Ledger, browsers);
  return {
    ...records,
    stop: async () => {
      await records.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function withSteps(
  tested: TestServer,
  ledger: Ledger,
  browsers: ReadonlyMap<Account, Browser>,
): RecordsServer {
  const content = stolenPistol(tested.clock.now);
  const as = (who: Account) => browsers.get(who) as Browser;
  const standing = async (id: string) => {
    const { rows } = await sql<{ version: number; state: RecordState }>`
      select version, state from records.record where id = ${id}`.execute(
      tested.database.migrator.query,
    );
    return rows[0] as { version: number; state: RecordState };
  };
  const draft = async (changes: Partial<RecordContent> = {}) => {
    const { id } = await as("javier").call(draftRecordRoute, { body: { ...content, ...changes } });
    return id;
  };
  const move = async (who: Account, record: string, body: RecordStep) => {
    const { version } = await standing(record);
    return as(who).call(moveRecordRoute, { params: { record }, body }, { version });
  };
  return {
    ...tested,
    ledger,
    content,
    as,
    standing,
    draft,
    move,
    entered: async (governance = {}, weapon = {}) => {
      const id = await draft({
        weapon: { ...content.weapon, ...weapon },
        governance: { ...content.governance, ...governance },
      });
      await move("javier", id, { verb: "enter" });
      return id;
    },
    stop: async () => {
      await ledger.looks.close();
      await tested.stop();
    },
  };
}

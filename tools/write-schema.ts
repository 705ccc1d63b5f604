import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, prepareServer, startEmbeddedPostgres } from "#platform/database";
import { describeSchema, schemaFile } from "./schema/describe-schema.ts";

// node tools/write-schema.mjs    after every new migration
const folder = mkdtempSync(join(tmpdir(), "proofmark-schema-"));
const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
try {
  const { migrator } = await prepareServer(server);
  const database = openDatabase<unknown>(migrator, { connections: 1 });
  await migrate(database.query);
  writeFileSync(schemaFile, await describeSchema(database.query));
  await database.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import {
  type DatabaseUrls,
  migrate,
  openDatabase,
  prepareServer,
  startEmbeddedPostgres,
  urlsForExisting,
} from "#platform/database";
import { prepareJobs } from "#platform/jobs/server";

/**
 * One server for the whole run, with one migrated template database. `TEST_DATABASE_URL` names a
 * server to use instead of the embedded one; its login must be able to create databases and roles.
 */
export default async function startDatabaseServer(
  project: TestProject,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-test-"));
  const { template, stop } = await makeTemplate(folder);
  const migrator = openDatabase<unknown>(template.migrator, { connections: 1 });
  await migrate(migrator.query);
  await prepareJobs(migrator);
  await migrator.close();
  project.provide("template", template);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(
  folder: string,
): Promise<{ template: DatabaseUrls; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) {
    const embedded = await startEmbeddedPostgres({ folder, isThrowAway: true });
    return { template: await prepareServer(embedded, "template_proofmark"), stop: embedded.stop };
  }
  const server = openDatabase<unknown>(url, { connections: 1 });
  for (const made of ["peopled_seeded", "peopled", "seeded", "proofmark"])
    await server.pool.query(`drop database if exists template_${made}`);
  await server.pool.query("create database template_proofmark");
  await server.close();
  const named = new URL(url);
  named.pathname = "/template_proofmark";
  return {
    template: await urlsForExisting(named.href, { keysFolder: folder }),
    stop: async () => undefined,
  };
}

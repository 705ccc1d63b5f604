import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { demonstrationSignInRoute } from "#platform/access/contract";

import {
  type Access,
  castId,
  createAccess,
  seedDemonstration,
  type WorkSource,
} from "#platform/access/server";

import { createDirectory } from "#platform/directory/server";
import { type Binding, createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import { type Browser, openBrowser } from "./open-browser.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

export type { Browser } from "./open-browser.ts";

export interface TestServer {
  readonly database: TestDatabase;
  readonly server: FastifyInstance;
  /** What time it is for sessions; set it to let time pass. */
  readonly clock: { now: Date };
  /** A browser nobody is signed in in. */
  browser(): Browser;
  /** A browser in which an account of the cast is signed in, by its number in cast-people.ts. */
  signedIn(account: number): Promise<Browser>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** Bindings of the module under test, beside access and directory. */
  bindings?: (database: TestDatabase, access: Access) => Binding[] | Promise<Binding[]>;
  /** What those need of the server beside JSON. */
  register?: (server: FastifyInstance) => Promise<void>;
  isDemonstration?: boolean;
  workSources?: readonly WorkSource[];
}

/** The HTTP interface in this process on a private database, with the cast of the demonstration. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  await seedDemonstration(database.runtime.query);
  const clock = { now: new Date() };
  const { query } = database.runtime;
  const parts = { query, clock: () => clock.now };
  const access = createAccess({
    ...parts,
    installationKey: randomBytes(32),
    isDemonstration: options.isDemonstration ?? true,
    isSecure: true,
    ...(options.workSources && { workSources: options.workSources }),
  });
  const server = await createHttpServer({
    query,
    translate: await createTranslator(),
    logger: createLogger("error"),
    version: "0.0.0-test",
    authenticate: access.authenticate,
    limits: { burst: 100_000, perMinute: 100_000 },
    ...(options.register && { register: [options.register] }),
    bindings: [
      ...access.bindings,
      ...createDirectory(parts).bindings,
      ...((await options.bindings?.(database, access)) ?? []),
    ],
  });
  const browser = () => openBrowser(server);
  return {
    database,
    server,
    clock,
    browser,
    signedIn: async (account) => {
      const opened = browser();
      await opened.call(demonstrationSignInRoute, {
        body: { account: castId("account", account) },
      });
      return opened;
    },
    stop: async () => {
      await server.close();
      await database.drop();
    },
  };
}

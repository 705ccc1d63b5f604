import type { FastifyInstance } from "fastify";
import { demonstrationSignInRoute } from "#platform/access/contract";

import { castId } from "#platform/access/server";
import { type Browser, openBrowser } from "./open-browser.ts";
import { composeTestServer, type TestServerOptions } from "./server/compose-test-server.ts";
import { createPeopledDatabase } from "./server/prepared-database.ts";
import type { TestDatabase } from "./test-database.ts";

export type { Browser } from "./open-browser.ts";
export type { TestServerOptions } from "./server/compose-test-server.ts";

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

/** The HTTP interface in this process on a private database, with the cast of the demonstration. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createPeopledDatabase(options.hasSeed ?? false);
  const { server, clock } = await composeTestServer(database, options);
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

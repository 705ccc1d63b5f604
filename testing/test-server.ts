import { randomBytes } from "node:crypto";
import type { FastifyInstance, InjectOptions } from "fastify";
import { demonstrationSignInRoute } from "#platform/access/contract";

import {
  type Access,
  castId,
  createAccess,
  seedDemonstration,
  type WorkSource,
} from "#platform/access/server";

import { type Client, createClient } from "#platform/client";
import { createDirectory } from "#platform/directory/server";
import { type Binding, createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

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

/** A typed client that keeps its cookies, as a browser does. */
export interface Browser extends Client {
  readonly headers: Record<string, string>;
}

export interface TestServerOptions {
  /** Bindings of the module under test, beside access and directory. */
  bindings?: (database: TestDatabase, access: Access) => Binding[];
  isDemonstration?: boolean;
  workSources?: readonly WorkSource[];
}

const ORIGIN = "https://proofmark.test";

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
    bindings: [
      ...access.bindings,
      ...createDirectory(parts).bindings,
      ...(options.bindings?.(database, access) ?? []),
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

function openBrowser(server: FastifyInstance): Browser {
  const headers: Record<string, string> = { origin: ORIGIN, host: new URL(ORIGIN).host };
  const client = createClient({
    base: ORIGIN,
    headers: () => headers,
    fetch: async (address, init) => {
      const answer = await server.inject({
        method: init?.method ?? "GET",
        url: (address as string).slice(ORIGIN.length),
        headers: init?.headers,
        ...(init?.body != null && { payload: init.body }),
      } as InjectOptions);
      const [cookie] = [answer.headers["set-cookie"]].flat();
      if (cookie !== undefined) headers.cookie = cookie.split(";")[0] ?? "";
      return new Response(answer.body, { status: answer.statusCode });
    },
  });
  return { ...client, headers };
}

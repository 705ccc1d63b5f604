import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "#platform/access/contract";
import { type Access, createAccess, type WorkSource } from "#platform/access/server";
import { createDirectory } from "#platform/directory/server";
import { type Binding, createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger, type Logger } from "#platform/logging";
import type { TestDatabase } from "../test-database.ts";

/** The logins a server uses, and the migrator's with which a test looks behind it. */
export type ServerDatabase = Pick<TestDatabase, "migrator" | "runtime">;

export interface TestServerOptions<Logins extends ServerDatabase = TestDatabase> {
  /** Whether the reference table holds its seed. */
  hasSeed?: boolean;
  /** Bindings of the module under test, beside access and directory. */
  bindings?: (database: Logins, access: Access) => Binding[] | Promise<Binding[]>;
  /** What those need of the server beside JSON. */
  register?: (server: FastifyInstance) => Promise<void>;
  isDemonstration?: boolean;
  workSources?: readonly WorkSource[];
  /** Callers beside those who are signed in, as a test makes them up. */
  readers?: (request: FastifyRequest) => Caller | undefined;
  /** Whether one address may ask no more than in the product: a test asks more in a second than a desk does. */
  hasUsualLimits?: boolean;
  /** Proxies in front of it. */
  trustedProxies?: readonly string[];
  /** Where the server logs; errors on standard output unless given. */
  logger?: Logger;
}

export interface ComposedServer {
  readonly server: FastifyInstance;
  /** What time it is for sessions; set it to let time pass. */
  readonly clock: { now: Date };
}

/** Access, directory and the bindings given as one HTTP server, which does not listen yet. */
export async function composeTestServer<Logins extends ServerDatabase>(
  database: Logins,
  options: TestServerOptions<Logins>,
): Promise<ComposedServer> {
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
    logger: options.logger ?? createLogger("error"),
    version: "0.0.0-test",
    authenticate: async (request) => options.readers?.(request) ?? access.authenticate(request),
    ...(!options.hasUsualLimits && { limits: { burst: 100_000_000, perMinute: 100_000_000 } }),
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    ...(options.register && { register: [options.register] }),
    bindings: [
      ...access.bindings,
      ...createDirectory(parts).bindings,
      ...((await options.bindings?.(database, access)) ?? []),
    ],
  });
  return { server, clock };
}

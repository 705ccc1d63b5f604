import { once } from "node:events";
import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import { type Settings, StartFailure } from "#platform/config";

type Place = Pick<Settings, "host" | "port">;

/**
 * Asks for the address and gives it back, so that a wrong one is told before anything is prepared.
 * Fails as {@link listen} does.
 */
export async function mayListen(place: Place): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(place);
    await once(probe, "listening");
  } catch (error) {
    throw explain(error, place);
  } finally {
    probe.close();
  }
}

/** Opens the server to the world; fails with a sentence where the address is taken, forbidden or no own one. */
export async function listen(server: FastifyInstance, { host, port }: Place): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    throw explain(error, { host, port });
  }
}

function explain(error: unknown, { host, port }: Place): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return new StartFailure("config.portTaken", { port });
  if (code === "EACCES") return new StartFailure("config.portForbidden", { port });
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartFailure("config.badHost", { host, reason: code });
  }
  return error;
}

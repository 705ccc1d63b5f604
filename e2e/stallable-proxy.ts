import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to the server that can be cut, or let hang as on a bad line: accepted, never answered. */
export interface StallableProxy {
  readonly base: string;
  become(state: "open" | "cut" | "hanging"): void;
  close(): Promise<void>;
}

/** Opens one to the server under test on an address of its own, which browsers trust as they do localhost. */
export async function openStallableProxy(target: string): Promise<StallableProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: "open" | "cut" | "hanging" = "open";
  const server = createServer((client) => {
    sockets.add(client);
    client.on("close", () => sockets.delete(client)).on("error", () => undefined);
    if (state === "cut") client.destroy();
    if (state !== "open") return;
    const onward = connect(Number(port), hostname);
    sockets.add(onward);
    onward.on("close", () => sockets.delete(onward)).on("error", () => client.destroy());
    client.pipe(onward).pipe(client);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = server.address() as { port: number };
  return {
    base: `http://127.0.0.1:${own.port}`,
    become(next) {
      state = next;
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** The web pages as they are being changed. */
export interface PagesInWork {
  /** Where to open them. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the web pages as they change, in front of the server at `api`. */
export async function developWeb(api: string): Promise<PagesInWork> {
  const vite = await import("vite");
  const server = createServer();
  const pages = await vite.createServer({
    root: join(import.meta.dirname, "..", "web"),
    clearScreen: false,
    server: {
      // Within a server of ours: one of its own would end this process at a signal before the database is stopped.
      middlewareMode: true,
      hmr: { server },
      // The server takes a change only from the place it was itself addressed as.
      proxy: { "/api": { target: api, changeOrigin: false } },
    },
  });
  server.on("request", pages.middlewares);
  const close = async () => {
    await pages.close();
    server.closeAllConnections();
    server.close();
  };
  return { address: await listen(server), close };
}

/** On the port developers know, or on any where another uses it. */
async function listen(server: Server): Promise<string> {
  server.listen(5173, "127.0.0.1");
  await once(server, "listening").catch(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

/** What the server holds just now: `torn` has the page of the first build and the rest of the second. */
type Deployed = "first" | "second" | "torn" | "nothing";

/** The built pages under two names, as before and after a new version is deployed. */
export interface TwoBuilds {
  readonly base: string;
  /** The start's script, by which a page tells its build. */
  readonly scripts: { readonly first: string; readonly second: string };
  deploy(what: Deployed): void;
  close(): Promise<void>;
}

const folder = join(import.meta.dirname, "..", "dist", "web");
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".webmanifest": "application/manifest+json",
};

const read = (name: string) => readFileSync(join(folder, name));

/** Serves the pages that were built, without the interface; the second build differs by its names. */
export async function serveTwoBuilds(): Promise<TwoBuilds> {
  const page = read("index.html").toString();
  const first = /\/assets\/index-[\w-]+\.js/.exec(page)?.[0] ?? "";
  const second = first.replace("/index-", "/index-second-");
  const renamed = (text: string) =>
    text.replaceAll(first.slice(1), second.slice(1)).replace('"build":"', '"build":"second-');
  let deployed: Deployed = "first";

  function answer({ url = "" }: IncomingMessage, reply: ServerResponse): void {
    const { pathname } = new URL(url, "http://localhost");
    if (deployed === "nothing") return void reply.destroy();
    if (pathname.startsWith("/api/")) return void reply.writeHead(503).end("{}");
    const isSecond = deployed === "second";
    const known = isSecond ? second : first;
    const foreign = isSecond ? first : second;
    if (pathname === foreign && deployed !== "torn") return void reply.writeHead(404).end();
    const type = types[extname(pathname)] ?? "application/octet-stream";
    if (pathname === "/service-worker.js") {
      const text = read(pathname.slice(1)).toString();
      reply.setHeader("content-type", type).end(deployed === "first" ? text : renamed(text));
    } else if (pathname.startsWith("/assets/") || extname(pathname) === ".webmanifest") {
      const name = pathname === known || pathname === foreign ? first : pathname;
      reply.setHeader("content-type", type).end(read(name.slice(1)));
    } else reply.setHeader("content-type", "text/html").end(isSecond ? renamed(page) : page);
  }

  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    base: `http://127.0.0.1:${port}`,
    scripts: { first, second },
    deploy(what) {
      deployed = what;
      server.closeIdleConnections();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

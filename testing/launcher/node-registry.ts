import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface NodeRegistry {
  address: string;
  /** Of the archive it says that it has. */
  integrity: string;
  /** How often the archive was fetched. */
  fetched: () => number;
  close: () => Promise<void>;
}

export const NODE_PACKAGE = "node-of-a-test";
export const NODE_VERSION = "99.1.0";

/** An npm registry with one package, in which `program` is the Node; `serve` may change its bytes on the way. */
export async function openNodeRegistry(
  program: string,
  serve: (archive: Buffer) => Buffer = (archive) => archive,
): Promise<NodeRegistry> {
  const archive = pack(program);
  const integrity = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
  let fetched = 0;
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host}`;
    if (request.url === "/archive.tgz") {
      fetched += 1;
      response.end(serve(archive));
    } else if (request.url === `/${NODE_PACKAGE}`) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(describePackage(`${address}/archive.tgz`, integrity)));
    } else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}/`,
    integrity,
    fetched: () => fetched,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function describePackage(tarball: string, integrity: string) {
  const version = { name: NODE_PACKAGE, version: NODE_VERSION, dist: { tarball, integrity } };
  return {
    name: NODE_PACKAGE,
    "dist-tags": { latest: NODE_VERSION },
    versions: { [NODE_VERSION]: version },
  };
}

function pack(program: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-pack-"));
  try {
    const bin = join(folder, "package", "bin");
    mkdirSync(bin, { recursive: true });
    const manifest = { name: NODE_PACKAGE, version: NODE_VERSION };
    writeFileSync(join(folder, "package", "package.json"), JSON.stringify(manifest));
    writeFileSync(join(bin, "node"), program);
    chmodSync(join(bin, "node"), 0o755);
    execFileSync("tar", ["-czf", "archive.tgz", "--format=ustar", "package"], { cwd: folder });
    return readFileSync(join(folder, "archive.tgz"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

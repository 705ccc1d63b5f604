import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { npmCommand } from "./npm.mjs";
import { StartFailure } from "./say.mjs";
import { stage } from "./stages.mjs";

const wanted = JSON.parse(readFileSync(new URL("./node-runtime.json", import.meta.url), "utf8"));

/**
 * The path of a Node that can run Proofmark: this one where it is new enough, else the pinned one
 * from the npm registry, kept in `.runtime` and checked against its SHA-512 before it is used.
 */
export async function ensureNode(root) {
  if (isNewEnough(process.versions.node, wanted.minimum)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const facts = { ...wanted, running: process.versions.node, platform };
  const runtime = wanted.packages[platform];
  if (runtime === undefined) throw new StartFailure("failed.runtime.platform", facts);
  const node = join(root, ".runtime", `node-${wanted.version}-${platform}`, "bin", "node");
  if (existsSync(node)) return node;
  await stage("stage.runtime", () => fetchNode(root, runtime, node, facts), { parameters: facts });
  return node;
}

function isNewEnough(running, minimum) {
  const [a, b] = [running, minimum].map((text) => text.split(".").map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : a[1] >= b[1];
}

async function fetchNode(root, runtime, node, facts) {
  const folder = makeWorkFolder(root);
  try {
    const archive = readFileSync(
      await download(`${runtime.name}@${wanted.version}`, folder, facts),
    );
    const digest = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
    if (digest !== runtime.integrity) throw new StartFailure("failed.runtime.integrity", facts);
    const unpacked = join(folder, "node");
    writeFileSync(unpacked, readTarMember(gunzipSync(archive), "package/bin/node"));
    chmodSync(unpacked, 0o755);
    await proveRunning(unpacked, facts);
    mkdirSync(join(node, ".."), { recursive: true });
    renameSync(unpacked, node);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeWorkFolder(root) {
  try {
    mkdirSync(join(root, ".runtime"), { recursive: true });
    return mkdtempSync(join(root, ".runtime", "fetch-"));
  } catch (error) {
    throw new StartFailure("failed.folder", { folder: root, reason: error.message });
  }
}

async function download(spec, folder, facts) {
  const [command, args] = npmCommand(process.execPath, [
    "pack",
    spec,
    "--silent",
    "--ignore-scripts",
  ]);
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: folder });
    return join(folder, stdout.trim().split("\n").at(-1));
  } catch (error) {
    const reason = (error.stderr || error.message).trim().split("\n").at(-1);
    throw new StartFailure("failed.runtime.fetch", { ...facts, reason });
  }
}

/** A Node made for another C library than this machine's is found out here, not in the middle of a start. */
async function proveRunning(node, facts) {
  try {
    await promisify(execFile)(node, ["--version"]);
  } catch (error) {
    const reason = (error.stderr || error.message).trim().split("\n").at(-1);
    throw new StartFailure("failed.runtime.run", { ...facts, reason });
  }
}

/** The content of one file of an uncompressed tar archive (POSIX.1-1988 ustar headers, 512-byte blocks). */
function readTarMember(tar, name) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const text = (from, length) =>
      tar.toString("latin1", at + from, at + from + length).split("\0")[0];
    const size = Number.parseInt(text(124, 12), 8) || 0;
    if (text(0, 100) === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`the archive holds no ${name}`);
}

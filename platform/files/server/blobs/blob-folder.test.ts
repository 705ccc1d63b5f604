import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createBlobFolder } from "./blob-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "proofmark-blobs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tomorrow = () => new Date(Date.now() + 86_400_000);

test("equal content is kept once, under its digest, readable by this account only", async () => {
  const blobs = createBlobFolder(folder);
  const [one, two] = [await blobs.put(Buffer.from("a")), await blobs.put(Buffer.from("a"))];
  expect(one).toBe(two);
  expect(await text(blobs.get(one))).toBe("a");
  const path = join(folder, one.slice(0, 2), one);
  expect(readdirSync(join(folder, one.slice(0, 2)))).toEqual([one]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("bytes that are used, or put again meanwhile, are not deleted", async () => {
  const blobs = createBlobFolder(folder);
  const digest = await blobs.put(Buffer.from("a"));
  await blobs.delete(digest, tomorrow(), async () => true);
  expect(await blobs.has(digest)).toBe(true);
  await blobs.delete(digest, new Date(0), async () => false);
  expect(await blobs.has(digest)).toBe(true);
  await blobs.delete(digest, tomorrow(), async () => {
    await blobs.put(Buffer.from("a"));
    return true;
  });
  expect(await text(blobs.get(digest))).toBe("a");
  await blobs.delete(digest, tomorrow(), async () => false);
  expect(await blobs.has(digest)).toBe(false);
});

test("lists what was put before a time, and clears drafts of a killed writer", async () => {
  const blobs = createBlobFolder(folder);
  const [old, young] = [await blobs.put(Buffer.from("a")), await blobs.put(Buffer.from("b"))];
  utimesSync(join(folder, old.slice(0, 2), old), 1000, 1000);
  writeFileSync(join(folder, old.slice(0, 2), `${old}.draft`), "half");
  utimesSync(join(folder, old.slice(0, 2), `${old}.draft`), 1000, 1000);
  const listed: string[] = [];
  for await (const digest of blobs.listOlder(new Date(2_000_000))) listed.push(digest);
  expect(listed).toEqual([old]);
  expect(readdirSync(join(folder, old.slice(0, 2)))).toEqual([old]);
  expect(await blobs.has(young)).toBe(true);
});

test("what was answered survives kill -9, and no place ever holds half a file", async () => {
  const script = join(import.meta.dirname, "..", "..", "..", "..", "testing", "killable-writer.ts");
  const answered: string[] = [];
  for (let round = 0; round < 6; round++) {
    const writer = spawn(process.execPath, [script, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    writer.stdout.setEncoding("utf8").on("data", (lines: string) => {
      answered.push(...lines.split("\n").filter((line) => line.length === 64));
    });
    await once(writer.stdout, "data");
    await sleep(Math.random() * 150);
    writer.kill("SIGKILL");
    await once(writer, "close");
  }
  expect(answered.length).toBeGreaterThan(6);
  const kept = readdirSync(folder).flatMap((part) => readdirSync(join(folder, part)));
  for (const digest of answered) expect(kept).toContain(digest);
  for (const name of kept.filter((name) => name.length === 64)) {
    const bytes = readFileSync(join(folder, name.slice(0, 2), name));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(name);
  }
}, 90_000);

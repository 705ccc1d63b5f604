import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/** Keeps bytes under their own SHA-256, so that equal content is kept once. Knows nobody's names. */
export interface Blobs {
  /** Keeps the bytes; when it resolves they survive a crash. Answers their SHA-256 in hex. */
  put(bytes: Buffer): Promise<string>;
  /** The bytes as a stream, which fails where there are none. */
  get(digest: string): Readable;
  has(digest: string): Promise<boolean>;
  /**
   * Deletes the bytes unless they were put again since `before` or `isUsed` says so when asked
   * afterwards; an upload of the same content that comes in between keeps them.
   */
  delete(digest: string, before: Date, isUsed: () => Promise<boolean>): Promise<void>;
  /** Digests of bytes last put before that time. */
  listOlder(before: Date): AsyncIterable<string>;
}

/** A store in a local folder, readable by this account only. */
export function createBlobFolder(folder: string): Blobs {
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  return {
    async put(bytes) {
      const digest = createHash("sha256").update(bytes).digest("hex");
      await writeDurably(pathOf(digest), bytes);
      return digest;
    },
    get: (digest) => createReadStream(pathOf(digest)),
    has: (digest) =>
      access(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    delete: (digest, before, isUsed) => deleteUnlessUsed(pathOf(digest), before, isUsed),
    listOlder: (before) => listOlder(folder, before),
  };
}

/**
 * Writes beside the place and renames, so that the place holds all or nothing; then has the folder
 * itself written. Content that is there already is written again all the same: the time it takes
 * must not tell one owner that another has it.
 */
async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path);
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
    await syncFolder(dirname(folder));
  }
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const DIGEST = /^[0-9a-f]{64}$/;
const ASIDE = ".aside";

/** Moves the bytes aside first: whoever puts them from then on makes a new place for them. */
async function deleteUnlessUsed(
  path: string,
  before: Date,
  isUsed: () => Promise<boolean>,
): Promise<void> {
  const aside = path + ASIDE;
  await rename(path, aside);
  const { mtime } = await stat(aside);
  if (mtime >= before || (await isUsed())) await rename(aside, path);
  else await rm(aside);
}

async function* listOlder(folder: string, before: Date): AsyncIterable<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const part of await readdir(folder)) {
    for (const name of await readdir(join(folder, part))) {
      const path = join(folder, part, name);
      // Left by a sweep that was killed: back to its place, to be judged again.
      if (name.endsWith(ASIDE)) await rename(path, path.slice(0, -ASIDE.length));
      const digest = name.replace(ASIDE, "");
      const { mtime } = await stat(join(folder, part, digest));
      if (mtime >= before) continue;
      if (DIGEST.test(digest)) yield digest;
      else await rm(path, { force: true });
    }
  }
}

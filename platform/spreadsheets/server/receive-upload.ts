import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { problem } from "#platform/http/contract";
import { uploadErrors } from "#platform/spreadsheets/contract";

/** The largest table taken: a million rows of twenty filled columns. */
const mostMegabytes = 200;
const partBytes = 1 << 20;

/** An upload on the disk of this machine, for as long as the work on it lasts. */
export interface ReceivedFile {
  readonly name: string | undefined;
  readonly bytes: number;
  readonly parts: () => AsyncIterable<Buffer>;
}

/**
 * Streams the one file of a multipart body to a temporary file and lends it: however slowly it
 * comes, it takes neither memory nor a connection of the database.
 */
export async function receiveUpload<Result>(
  request: FastifyRequest,
  work: (file: ReceivedFile) => Promise<Result>,
): Promise<Result> {
  if (!request.isMultipart()) throw problem(uploadErrors.noFile);
  const folder = await mkdtemp(join(tmpdir(), "proofmark-import-"));
  try {
    const path = join(folder, "file");
    const name = await saveFile(request, path);
    const { size } = await stat(path);
    return await work({ name, bytes: size, parts: () => readFile(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function saveFile(request: FastifyRequest, path: string): Promise<string | undefined> {
  const limits = { files: 1, fileSize: mostMegabytes * 1e6 };
  const part: MultipartFile | undefined = await request.file({ limits, throwFileSizeLimit: false });
  if (part === undefined) throw problem(uploadErrors.noFile);
  await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
  if (part.file.truncated) throw problem(uploadErrors.tooLarge, { megabytes: mostMegabytes });
  return part.filename;
}

async function* readFile(path: string): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(path, { highWaterMark: partBytes }))
    yield piece as Buffer;
}

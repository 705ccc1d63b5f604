import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { filesErrors } from "#platform/files/contract";
import { problem } from "#platform/http/contract";
import type { Upload } from "./upload-file.ts";

/** The largest file taken; the message names it. */
export const MOST_MEGABYTES = 20;

/** Lets a server read multipart bodies, one file of bounded size each. Call before adding routes. */
export async function registerUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart, {
    limits: { files: 1, fields: 4, parts: 5, fieldSize: 1000, fileSize: MOST_MEGABYTES * 1e6 },
  });
}

/** Reads the one file of a multipart body into memory. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw problem(filesErrors.missing);
  try {
    const part = await request.file();
    if (part === undefined) throw problem(filesErrors.missing);
    return { bytes: await part.toBuffer(), name: part.filename };
  } catch (error) {
    if ((error as { code?: string }).code === "FST_REQ_FILE_TOO_LARGE")
      throw problem(filesErrors.tooLarge, { megabytes: MOST_MEGABYTES });
    throw error;
  }
}

import { type FileHandle, open } from "node:fs/promises";

/** A new file that only its owner may read; undefined where there is one of that name, which stays as it is. */
export async function takeName(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "wx", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  }
}

/** Writes a stream to a file as it comes, and closes the file whatever happens; an interruption from the keyboard is a failure. */
export async function saveStream(
  file: FileHandle,
  stream: ReadableStream<Uint8Array>,
): Promise<void> {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once("SIGINT", interrupt);
  try {
    for await (const piece of stream) {
      interrupted.signal.throwIfAborted();
      // Unlike `write`, all of it: a disk that is nearly full takes a part.
      await file.writeFile(piece);
    }
  } finally {
    process.off("SIGINT", interrupt);
    await file.close();
  }
}

import { type Binding, bindRaw } from "#platform/http/server";
import { packEntriesHeader, packRoute } from "#reference/contract";
import type { PackShelf } from "./pack-shelf.ts";

/** Sends the table to who keeps it for when there is no connection; says where nothing is new. */
export function servePack(shelf: PackShelf): Binding[] {
  return [
    bindRaw(packRoute, async (_, { header }, { reply }) => {
      const { etag, entries, bytes } = await shelf.get();
      reply
        .header("etag", etag)
        .header(packEntriesHeader, entries)
        // The page keeps it itself, where it can be asked without a connection.
        .header("cache-control", "no-store");
      if (header("if-none-match") === etag) return reply.code(304).send();
      return reply
        .type("application/octet-stream")
        .header("content-length", bytes.byteLength)
        .serializer((given: unknown) => given as string)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }),
  ];
}

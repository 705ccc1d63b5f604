import { packEntriesHeader, packRoute } from "#reference/contract";
import type { MadeHere } from "../made-here.ts";

/** The pack on this phone. */
export interface KeptPack extends MadeHere {
  /** Names its bytes, as the server said. */
  readonly etag: string;
  readonly bytes: number;
}

const cacheName = "proofmark-reference";
const factsAt = "/kept/reference-pack";
const bodyAt = ({ etag }: Pick<KeptPack, "etag">) => `${factsAt}/${encodeURIComponent(etag)}`;

/** After so long without the server nobody may rely on it, nor read it: the holder may have left. */
const mostDays = 90;
const day = 86_400_000;

/** Whether this browser can keep anything: it can on https and on the own machine. */
export function canKeep(): boolean {
  return "caches" in globalThis && "DecompressionStream" in globalThis;
}

/** What is kept; undefined where nothing is, or nothing that may still be used. */
export async function findKeptPack(): Promise<KeptPack | undefined> {
  if (!canKeep()) return undefined;
  const cache = await caches.open(cacheName);
  const found = await cache.match(factsAt);
  if (found === undefined) return undefined;
  const facts = (await found.json()) as KeptPack;
  const isOld = Date.now() - new Date(facts.asOf).getTime() > mostDays * day;
  if (isOld || (await cache.match(bodyAt(facts))) === undefined) return removeKeptPack();
  return facts;
}

/** The file of the kept pack, of which only what is asked for is read. */
export async function readKeptPack(pack: KeptPack): Promise<Blob> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(bodyAt(pack));
  if (kept === undefined) throw new Error("the kept pack is gone");
  return kept.blob();
}

export async function removeKeptPack(): Promise<undefined> {
  await caches.delete(cacheName);
}

/**
 * Fetches the pack where the server has a newer one, and keeps it.
 *
 * @param send sends the request
 * @param report hears which share of it has come, 0 to 1
 * @returns what is kept now; undefined where the server did not send it
 */
export async function renewKeptPack(
  send: typeof fetch,
  report: (share: number) => void,
): Promise<KeptPack | undefined> {
  const before = await findKeptPack();
  const headers = before && { "if-none-match": before.etag };
  const answer = await send(packRoute.path, { cache: "no-store", ...(headers && { headers }) });
  const asOf = new Date().toISOString();
  if (before && answer.status === 304) return keepFacts({ ...before, asOf });
  if (!answer.ok || answer.body === null) return undefined;
  const body = await new Response(answer.body.pipeThrough(counted(answer, report))).blob();
  const pack: KeptPack = {
    etag: answer.headers.get("etag") ?? "",
    bytes: body.size,
    entries: Number(answer.headers.get(packEntriesHeader)),
    asOf,
  };
  const cache = await caches.open(cacheName);
  await cache.put(bodyAt(pack), new Response(body));
  await keepFacts(pack);
  if (before && before.etag !== pack.etag) await cache.delete(bodyAt(before));
  return pack;
}

async function keepFacts(pack: KeptPack): Promise<KeptPack> {
  const cache = await caches.open(cacheName);
  await cache.put(factsAt, Response.json(pack));
  return pack;
}

/** Lets bytes through and says which share of all has come. */
function counted(answer: Response, report: (share: number) => void) {
  const all = Number(answer.headers.get("content-length"));
  let come = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      come += bytes.byteLength;
      if (all > 0) report(Math.min(1, come / all));
      controller.enqueue(bytes);
    },
  });
}

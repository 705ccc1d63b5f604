/// <reference lib="dom" />

import type { Observation } from "#reference/contract";
import {
  answerFrom,
  layMemoryTable,
  type MemoryTable,
  mostCandidates,
  readPack,
  type TableAsks,
} from "#reference/science";
import { openScan, type Scan } from "./trigram-scan.ts";

/** What is asked of a phone: a sighting, and the words to find its entry by. */
export interface Asked {
  readonly observation: Observation;
  readonly query: string;
}

/** The answer to one thing asked, with the time the page measured. */
export interface Timed<T> {
  readonly ms: number;
  readonly result: T;
}

export interface OpenTimes {
  readonly decodeMs: number;
  readonly indexMs: number;
  readonly findIndexMs: number;
}

let table: MemoryTable;
let asks: TableAsks;
let scan: Scan | undefined;

function timed<T>(work: () => T): Timed<T> {
  const begun = performance.now();
  const result = work();
  return { ms: performance.now() - begun, result };
}

/** Unpacks and indexes the pack as the worker of the product does. */
export async function open(): Promise<OpenTimes> {
  const begun = performance.now();
  const { body } = await fetch("/pack");
  if (body === null) throw new Error("no pack");
  const text = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
  const pack = readPack(text);
  if (pack === undefined) throw new Error("the pack is not of this version");
  table = layMemoryTable(pack);
  asks = answerFrom(table);
  const decodeMs = performance.now() - begun;
  const { ms: indexMs } = timed(() => table.index);
  const { ms: findIndexMs } = timed(() => table.findIndex);
  return { decodeMs, indexMs, findIndexMs };
}

/** Numbers of the likeliest entries, as the product answers. */
export function identify({ observation }: Asked): Timed<string[]> {
  const { ms, result } = timed(() => asks.identify(observation, mostCandidates));
  return { ms, result: result.identification.candidates.flatMap(({ alike }) => alike) };
}

/** How many results a search by name has. */
export function find({ query }: Asked): Timed<number> {
  const { ms, result } = timed(() => asks.find({ query, facets: {}, limit: 20 }));
  return { ms, result: result.total };
}

/** Numbers of the likeliest entries, as the peer answers. */
export function scanAll({ observation }: Asked): Timed<string[]> {
  scan ??= openScan(table.lists);
  const likely = scan;
  return timed(() => likely(observation));
}

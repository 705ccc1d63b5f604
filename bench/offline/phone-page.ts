/// <reference lib="dom" />

import type { Observation } from "#reference/contract";
import {
  answerFrom,
  layMemoryTable,
  type MemoryTable,
  mostCandidates,
  type PackPlan,
  type PackSpan,
  packHeadLength,
  packLengthBytes,
  planPack,
  readArticles,
  readLists,
  readTable,
  type TableAsks,
} from "#reference/science";
import { openScan, type Scan } from "./trigram-scan.ts";

/** What is asked of a phone: a sighting, the words to find its entry by, and the entry's number. */
export interface Asked {
  readonly observation: Observation;
  readonly query: string;
  readonly ref: string;
}

/** The answer to one thing asked, with the time the page measured. */
export interface Timed<T> {
  readonly ms: number;
  readonly result: T;
}

export interface OpenTimes {
  /** The code lists alone, as the glossary needs them. */
  readonly listsMs: number;
  /** Bytes of what identification unpacks. */
  readonly tableBytes: number;
  readonly decodeMs: number;
  readonly indexMs: number;
  readonly findIndexMs: number;
}

let file: Blob;
let plan: PackPlan;
let table: MemoryTable;
let asks: TableAsks;
let scan: Scan | undefined;

function timed<T>(work: () => T): Timed<T> {
  const begun = performance.now();
  const result = work();
  return { ms: performance.now() - begun, result };
}

function unpack({ from, to }: PackSpan): Promise<string> {
  const section = file.slice(from, to).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(section).text();
}

async function findWay(): Promise<PackPlan> {
  file = await (await fetch("/pack")).blob();
  const bytes = async (from: number, to: number) =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  const length = packHeadLength(await bytes(0, packLengthBytes));
  const found = planPack(await bytes(packLengthBytes, packLengthBytes + length));
  if (found === undefined) throw new Error("the pack is not of this version");
  return found;
}

/** Unpacks and indexes the pack as the worker of the product does. */
export async function open(): Promise<OpenTimes> {
  const begun = performance.now();
  plan = await findWay();
  const { lists } = readLists(await unpack(plan.lists));
  const listsMs = performance.now() - begun;
  const { entries, ...compared } = readTable(await unpack(plan.table));
  table = layMemoryTable({ generation: 1, ...compared, lists: { ...lists, entries } });
  asks = answerFrom(table);
  const decodeMs = performance.now() - begun;
  const { ms: indexMs } = timed(() => table.index);
  const { ms: findIndexMs } = timed(() => table.findIndex);
  return { listsMs, tableBytes: plan.table.to - plan.lists.from, decodeMs, indexMs, findIndexMs };
}

/** The number of an entry read in full; each unpacks its portion anew. */
export async function readEntry({ ref }: Asked): Promise<Timed<string>> {
  const begun = performance.now();
  const span = plan.articlesOf(ref);
  if (span === undefined) throw new Error(`no entry ${ref}`);
  const found = readArticles(await unpack(span)).find((one) => one.ref === ref);
  return { ms: performance.now() - begun, result: found?.ref ?? "" };
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

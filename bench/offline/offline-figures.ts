import { gzipSync } from "node:zlib";
import type { Entry, ReferenceLists } from "#reference/contract";
import type { PackedArticle } from "#reference/science";
import { pressPack, readSearchWords, readSeed } from "#reference/server";
import type { Figure } from "../figure.ts";
import { rollDice } from "../identify/dice.ts";
import { worldOf } from "../identify/rounds.ts";
import { noiseAt } from "../identify/sighting/noise.ts";
import { observe, type Sighting } from "../identify/sighting/observe.ts";
import { growTable } from "../identify/table/grow-table.ts";
import { observableKey } from "../identify/table/same-firearm.ts";
import { openPhone, type PhoneAnswer } from "./open-phone.ts";
import type { Asked } from "./phone-page.ts";
import { writeArticles } from "./write-articles.ts";

/** As slow as a phone against this machine. */
const slower = 4;
const sightings = 100;
const warmUp = 10;

/** Sizes in millions of bytes, times in milliseconds. */
const targets = { packMegabytes: 15, identifyMs: 150 } as const;

function drawSightings(entries: readonly Entry[], lists: ReferenceLists): Sighting[] {
  const dice = rollDice(5_150);
  const world = worldOf(entries, lists);
  return Array.from({ length: sightings + warmUp }, () =>
    observe(dice, world, noiseAt(1), dice.pick(entries)),
  );
}

/** Entries in a section, as the server packs them. */
const portion = 400;

function inPortions(articles: readonly PackedArticle[]): PackedArticle[][] {
  const count = Math.ceil(articles.length / portion);
  return Array.from({ length: count }, (_, at) => articles.slice(at * portion, (at + 1) * portion));
}

/** The peer says the same of each entry: the lists, and every entry in full. */
function packFigure(
  lists: ReferenceLists,
  articles: readonly PackedArticle[],
  packed: Uint8Array,
  suffix: string,
): Figure {
  const said = { ...lists, entries: articles };
  const plain = gzipSync(JSON.stringify(said), { level: 9 }).byteLength / 1e6;
  const value = packed.byteLength / 1e6;
  return {
    name: `offline_pack_mb_${suffix}`,
    value,
    unit: "MB",
    target: targets.packMegabytes,
    holds: value <= targets.packMegabytes,
    peer: "plain JSON, gzip 9",
    peerValue: plain,
    ratio: plain / value,
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}

/** The share of sightings whose firearm is among the first five; entries alike in all fields are one. */
function shareFound(
  drawn: readonly Sighting[],
  answers: readonly (readonly string[])[],
  entries: readonly Entry[],
): number {
  const keys = new Map(entries.map((entry) => [entry.ref, observableKey(entry)]));
  const found = drawn.filter(({ truth }, at) => {
    const refs = [...new Set((answers[at] ?? []).map((ref) => keys.get(ref)))].slice(0, 5);
    return refs.includes(observableKey(truth));
  });
  return found.length / drawn.length;
}

const peer = "linear scan, trigram similarity";

function answerFigures(answers: readonly PhoneAnswer[], suffix: string): Figure[] {
  const own = answers.map(({ own }) => own.ms);
  const scan = answers.map(({ scan }) => scan.ms);
  const cpu = answers.map(({ ownCpuMs }) => ownCpuMs);
  const [value, peerValue] = [quantile(own, 0.95), quantile(scan, 0.95)];
  const name = `offline_identify_p95_ms_${suffix}`;
  const { identifyMs: target } = targets;
  return [
    {
      name,
      value,
      unit: "ms",
      target,
      holds: value <= target,
      peer,
      peerValue,
      ratio: peerValue / value,
    },
    { name: `offline_identify_p50_ms_${suffix}`, value: quantile(own, 0.5), unit: "ms" },
    { name: `offline_identify_p95_cpu_ms_${suffix}`, value: quantile(cpu, 0.95), unit: "ms" },
    {
      name: `offline_find_p95_ms_${suffix}`,
      value: quantile(
        answers.map(({ found }) => found.ms),
        0.95,
      ),
      unit: "ms",
    },
  ];
}

function entryTimes(answers: readonly PhoneAnswer[]): number[] {
  return answers.map(({ read }) => read.ms);
}

/** Figures of the table on a phone at a size; sightings as the bench `identify` draws them. */
export async function offlineFigures(size: number): Promise<Figure[]> {
  const suffix = `${Math.round(size / 1000)}k`;
  const seed = (await readSeed()).lists;
  const entries = growTable(seed, size).listed;
  const lists = { ...seed, entries };
  const serials = { learned: [], notes: [] };
  const words = readSearchWords();
  const articles = writeArticles(entries);
  const content = { generation: 1, lists, words, serials };
  const packed = await pressPack({ content, attributions: [], articles: inPortions(articles) });
  const drawn = drawSightings(entries, lists);
  const asked = drawn.map(
    ({ observation, truth }): Asked => ({
      observation,
      query: `${truth.make} ${truth.model}`,
      ref: truth.ref,
    }),
  );
  const phone = await openPhone(packed, slower);
  try {
    const opened = await phone.open();
    const answers = (await phone.ask(asked)).slice(warmUp);
    const counted = drawn.slice(warmUp);
    const top = (pick: (one: PhoneAnswer) => string[]) =>
      shareFound(counted, answers.map(pick), entries);
    const plain = (name: string, value: number, unit: string): Figure => ({
      name: `${name}_${suffix}`,
      value,
      unit,
    });
    return [
      packFigure(lists, articles, packed, suffix),
      plain("offline_table_mb", opened.tableBytes / 1e6, "MB"),
      ...answerFigures(answers, suffix),
      {
        ...plain(
          "offline_top5",
          top(({ own }) => own.result),
          "share",
        ),
        peer,
        peerValue: top(({ scan }) => scan.result),
      },
      plain("offline_lists_ms", opened.listsMs, "ms"),
      plain("offline_entry_p95_ms", quantile(entryTimes(answers), 0.95), "ms"),
      plain("offline_decode_s", opened.decodeMs / 1000, "s"),
      plain("offline_index_s", opened.indexMs / 1000, "s"),
      plain("offline_find_index_s", opened.findIndexMs / 1000, "s"),
      plain("offline_memory_mb", opened.bytes / 1e6, "MB"),
      plain("offline_slowed", opened.slowedPage, "times"),
      plain("offline_slowed_worker", opened.slowedWorker, "times"),
    ];
  } finally {
    await phone.close();
  }
}

import { expect, test } from "vitest";
import {
  answerFrom,
  buildMemoryTable,
  composeDescription,
  mostCandidates,
  type SerialSources,
} from "#reference/science";
import { rollDice } from "../../../../../bench/identify/dice.ts";
import { worldOf } from "../../../../../bench/identify/rounds.ts";
import { noiseAt } from "../../../../../bench/identify/sighting/noise.ts";
import { observe } from "../../../../../bench/identify/sighting/observe.ts";
import { growTable } from "../../../../../bench/identify/table/grow-table.ts";
import { pressPack } from "../../../server/pack/press-pack.ts";
import { readSeed } from "../../../server/seed/read-seed.ts";
import { readSearchWords } from "../../../server/seed/search-words.ts";
import { openKeptTable } from "./kept-table.ts";
import { openPack } from "./open-pack.ts";

const size = 3000;
const sightings = 25;

/** Invented ways of numbering, so that the grammar has a say in both. */
const serials: SerialSources = {
  learned: [
    { make: "Glock", shape: "L3 D3", count: 200, source: "records" },
    { make: "Beretta", shape: "L1 D5 L1", count: 150, source: "records" },
    { make: "Colt", shape: "D6", count: 300, source: "records" },
  ],
  notes: [
    {
      make: "Colt",
      source: "a printed list",
      statement: { says: "range", from: 1200, to: 2400, start: 0, end: 9, words: "1200-2400" },
    },
  ],
};

test("a grown table answers the same from its pack, to the last digit", async () => {
  const seed = (await readSeed()).lists;
  const families = seed.entries.filter(({ kind }) => kind !== undefined);
  const lists = { ...seed, entries: [...growTable(seed, size).listed, ...families] };
  const changedAt = "2026-11-24T10:00:00.000Z";
  const content = { generation: 1, changedAt, lists, words: readSearchWords(), serials };
  const bytes = await pressPack({ content, attributions: [], articles: [] });
  const pack = await openPack(new Blob([bytes]));
  if (pack === undefined) throw new Error("the pack is not of this version");
  const kept = await openKeptTable(pack).table();
  expect(kept.lists).toEqual(lists);
  const server = answerFrom(buildMemoryTable(content));
  const phone = answerFrom(kept);
  const world = worldOf(lists.entries, lists);
  const dice = rollDice(41);
  for (let turn = 0; turn < sightings; turn += 1) {
    const { observation: seen, truth } = observe(dice, world, noiseAt(1), dice.pick(lists.entries));
    const absent = turn % 2 === 0 ? (["serial", "make"] as const) : [];
    const observation = { ...seen, absent: [...absent] };
    const asked = server.identify(observation, mostCandidates);
    expect(phone.identify(observation, mostCandidates)).toEqual(asked);
    const readings = asked.identification.readings;
    const description = composeDescription(observation, readings, truth);
    expect(phone.verify(description)).toEqual(server.verify(description));
    const question = { serial: observation.markings[0]?.text ?? "ABC123" };
    expect(phone.judge(question)).toEqual(server.judge(question));
    const request = { query: `${truth.make} ${truth.model}`, facets: {}, limit: 30 };
    expect(phone.find(request)).toEqual(server.find(request));
    // An account identifies again without each thing seen: some are enough.
    if (turn < 3) expect(phone.explain(observation)).toEqual(server.explain(observation));
    const refs = asked.identification.candidates.slice(0, 3).map(({ ref }) => ref);
    expect(phone.compare(refs)).toEqual(server.compare(refs));
  }
}, 180_000);

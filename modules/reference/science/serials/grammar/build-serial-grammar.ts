import type { HeldBack, LearnedShape, SourcedStatement } from "#reference/contract";
import { compactKey } from "../../text/index.ts";
import { noteWorth, usualMakeStrength, usualStrengths } from "../assumptions.ts";
import { fitStrength } from "./fit-strength.ts";
import type { MakeBook } from "./make-book.ts";
import { notedForms, printedRanges } from "./noted-forms.ts";
import type { Lessons, MakeLessons, SerialGrammar } from "./serial-grammar.ts";
import { addShape, emptyNode, type ShapeNode } from "./shape-node.ts";

/** Everything a grammar is learned from; shapes and notes, never a number. */
export interface SerialSources {
  learned: readonly LearnedShape[];
  notes: readonly SourcedStatement[];
}

/** Fewer makes than this do not say how common a new one is. */
const fewestMakes = 8;

interface Draft {
  all: ShapeNode;
  groups: Map<string, ShapeNode>;
  makes: Map<string, MakeLessons>;
}

function emptyLessons(label: string, node: ShapeNode): Lessons {
  const node0 = { label, node, learned: 0, seen: new Map<string, number>() };
  return { ...node0, forms: [], ranges: [], sources: new Set() };
}

function groupNode({ all, groups }: Draft, name: string | undefined): ShapeNode {
  if (name === undefined) return all;
  const node = groups.get(name) ?? emptyNode(all, usualStrengths.group, "serials");
  groups.set(name, node);
  return node;
}

function makeLessons(draft: Draft, book: MakeBook, make: string): MakeLessons {
  const key = book.keyOf(make);
  const before = draft.makes.get(key);
  if (before !== undefined) return before;
  const node = emptyNode(groupNode(draft, book.groupOf(key)), usualStrengths.make, "shapes");
  const lessons = { ...emptyLessons(make, node), models: new Map<string, Lessons>() };
  draft.makes.set(key, lessons);
  return lessons;
}

function modelLessons(make: MakeLessons, model: string): Lessons {
  const key = compactKey(model);
  const node = emptyNode(make.node, usualStrengths.model, "serials");
  const lessons = make.models.get(key) ?? emptyLessons(model, node);
  make.models.set(key, lessons);
  return lessons;
}

/** The make, and the model where one is given: both learn. */
function levelsOf(draft: Draft, book: MakeBook, make: string, model: string | undefined) {
  const ofMake = makeLessons(draft, book, make);
  return model === undefined ? [ofMake] : [modelLessons(ofMake, model), ofMake];
}

function learn(levels: readonly Lessons[], { shape, count, source }: LearnedShape): void {
  for (const lessons of levels) {
    lessons.learned += count;
    lessons.sources.add(source);
    if (shape === undefined) lessons.node.untold += count;
    else lessons.seen.set(shape, (lessons.seen.get(shape) ?? 0) + count);
  }
  const [lowest] = levels;
  if (lowest !== undefined && shape !== undefined && count > 0) addShape(lowest.node, shape, count);
}

function note(levels: readonly Lessons[], statements: readonly SourcedStatement[]): void {
  const forms = notedForms(statements, noteWorth);
  for (const lessons of levels) {
    lessons.forms.push(...forms);
    lessons.ranges.push(...printedRanges(statements));
    for (const { source } of statements) lessons.sources.add(source);
  }
  const [lowest] = levels;
  for (const { shape, worth } of forms)
    if (lowest !== undefined && shape !== undefined) addShape(lowest.node, shape, worth);
}

function heldBack(learned: readonly LearnedShape[], which: HeldBack): number {
  return learned.reduce((sum, each) => sum + (each.heldBack === which ? each.count : 0), 0);
}

function spread(lessons: readonly Lessons[], count: number): void {
  const counted = lessons.filter(({ learned }) => learned > 0);
  for (const { node } of counted) node.untold += count / counted.length;
}

/** Serials held back belong to known makes and models, evenly for all that is known. */
function spreadHeldBack({ makes }: Draft, learned: readonly LearnedShape[]): void {
  const known = [...makes.values()];
  spread(known, heldBack(learned, "of_told_makes"));
  spread(
    known.flatMap(({ models }) => [...models.values()]),
    heldBack(learned, "of_told_models"),
  );
}

/** Notes on the same make and model share one worth. */
function notesByGun(notes: readonly SourcedStatement[], book: MakeBook): SourcedStatement[][] {
  const byGun = new Map<string, SourcedStatement[]>();
  for (const each of notes) {
    const key = `${book.keyOf(each.make)} ${compactKey(each.model ?? "")}`;
    byGun.set(key, [...(byGun.get(key) ?? []), each]);
  }
  return [...byGun.values()];
}

function countsOf(nodes: readonly ShapeNode[]): number[][] {
  return nodes.map(({ counts }) => [...counts.values()]);
}

function fitAll({ all, groups, makes }: Draft): void {
  const lessons = [...makes.values()];
  const models = lessons.flatMap((make) => [...make.models.values()].map(({ node }) => node));
  const levels = [
    { nodes: lessons.map(({ node }) => node), usual: usualStrengths.make },
    { nodes: models, usual: usualStrengths.model },
    { nodes: [...groups.values()], usual: usualStrengths.group },
  ];
  for (const { nodes, usual } of levels) {
    const strength = fitStrength(countsOf(nodes), usual);
    for (const node of nodes) node.strength = strength;
  }
  all.strength = usualStrengths.all;
}

/**
 * Learns how each make and model numbers: counts of shapes and what notes print, each level backed by the one
 * above it: model, make, manufacturer or country, all makes, the story of serials at large.
 */
export function buildSerialGrammar(
  { learned, notes }: SerialSources,
  book: MakeBook,
): SerialGrammar {
  const draft: Draft = {
    all: emptyNode(undefined, usualStrengths.all, "serials"),
    groups: new Map(),
    makes: new Map(),
  };
  for (const each of learned) {
    if (each.make !== undefined) learn(levelsOf(draft, book, each.make, each.model), each);
  }
  spreadHeldBack(draft, learned);
  for (const statements of notesByGun(notes, book)) {
    const [first] = statements;
    if (first !== undefined) note(levelsOf(draft, book, first.make, first.model), statements);
  }
  fitAll(draft);
  const makes = [...draft.makes.values()];
  const counts = makes.map((make) => make.learned).filter((count) => count > 0);
  return {
    all: draft.all,
    makes: draft.makes,
    shapes: [...draft.all.counts.keys()],
    makeStrength: fitStrength([counts], usualMakeStrength, counts.length >= fewestMakes ? 1 : 2),
    serials: counts.reduce((sum, count) => sum + count, 0),
    untold: heldBack(learned, "of_other_makes"),
    keyOf: book.keyOf,
  };
}

import type { Asked } from "./peer-facets.ts";

export interface Query {
  text: string;
  values: unknown[];
}

const facets = [
  ["make", "make = ", ""],
  ["type", "type = ", ""],
  ["action", "action = ", ""],
  ["calibre", "calibres @> array[", "::text]"],
  ["country", "country = ", ""],
  ["capacity", "capacity = ", ""],
  ["barrel", "barrel = ", ""],
] as const;

/** The facets that are chosen, as conditions, with their values added to the query's. */
function chosenFacets(asked: Asked, values: unknown[]): string[] {
  return facets.flatMap(([facet, before, after]) => {
    const value = asked[facet];
    if (value === null) return [];
    values.push(value);
    return [`${before}$${values.length}${after}`];
  });
}

function places(asked: Asked, values: unknown[]): string[] {
  return asked.texts.map((text) => {
    values.push(text);
    return `$${values.length}`;
  });
}

/** How well the marks occur in the name, those below pg_trgm's own threshold for words left out. */
function likeness(marks: readonly string[]): string {
  const each = marks.map(
    (mark) =>
      `case when word_similarity(${mark}, name) > 0.45 then word_similarity(${mark}, name) else 0 end`,
  );
  return each.length === 0 ? "0::int" : each.join(" + ");
}

function agreeing(conditions: readonly string[]): string {
  return conditions.length === 0
    ? "0::int"
    : conditions.map((condition) => `coalesce((${condition})::int, 0)`).join(" + ");
}

/** All chosen facets must agree; ranked by likeness of the marks. */
export function exactFacets(asked: Asked): Query {
  const values: unknown[] = [];
  const where = chosenFacets(asked, values).join(" and ") || "true";
  const rank = likeness(places(asked, values));
  return {
    text: `select ref from entry where ${where} order by ${rank} desc, id limit 20`,
    values,
  };
}

/** No facet must agree: marks are searched by trigrams in the index. */
export function marksOnly(asked: Asked): Query | undefined {
  const values: unknown[] = [];
  const marks = places(asked, values);
  if (marks.length === 0) return undefined;
  const where = marks.map((mark) => `name %> ${mark}`).join(" or ");
  return {
    text: `select ref from entry where ${where} order by ${likeness(marks)} desc, id limit 20`,
    values,
  };
}

/** Weight of an agreeing facet against likeness of one mark; 0.2 did best of 0.05 to 0.5. */
const facetWeight = 0.2;

/** Entries found by make or by any mark, ranked by likeness and number of agreeing facets together. */
export function blended(asked: Asked): Query {
  const values: unknown[] = [];
  const chosen = chosenFacets(asked, values);
  const marks = places(asked, values);
  const found = [
    ...(asked.make === null ? [] : [chosen[0] ?? "false"]),
    ...marks.map((mark) => `name %> ${mark}`),
  ];
  const where = found.length === 0 ? "true" : found.join(" or ");
  const rank = `${likeness(marks)} + ${facetWeight} * (${agreeing(chosen)})`;
  return {
    text: `select ref from entry where ${where} order by ${rank} desc, id limit 20`,
    values,
  };
}

/** Every entry by number of agreeing facets; the last resort. */
export function mostFacets(asked: Asked): Query {
  const values: unknown[] = [];
  const rank = agreeing(chosenFacets(asked, values));
  return { text: `select ref from entry order by ${rank} desc, id limit 20`, values };
}

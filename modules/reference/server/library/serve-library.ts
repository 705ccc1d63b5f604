import { problem } from "#platform/http/contract";
import { type Binding, bind } from "#platform/http/server";
import {
  findMarksRoute,
  libraryErrors,
  markBearersRoute,
  markRoute,
  marksRoute,
} from "#reference/contract";
import { mostAlike } from "#reference/science";
import type { ReferenceTable } from "../reference-table.ts";
import { listBearers } from "./bearer-store.ts";

/** Entries in one answer. */
const page = 50;

/** The routes of the markings library. */
export function serveLibrary(table: ReferenceTable): Binding[] {
  const { lists, engine } = table;
  return [
    bind(marksRoute, () => ({ marks: lists.marks })),
    bind(findMarksRoute, ({ body: { limit, ...question } }) =>
      engine.ask("findMarks", question, limit),
    ),
    bind(markRoute, async ({ params: { id } }) => {
      const answer = await engine.ask("readMark", id, mostAlike);
      if (answer === undefined) throw problem(libraryErrors.markNotFound, { id });
      return answer;
    }),
    bind(markBearersRoute, ({ params: { id }, query: { cursor } }) =>
      readBearers(table, id, cursor),
    ),
  ];
}

async function readBearers({ lists, query }: ReferenceTable, id: string, after = "") {
  if (!lists.marks.some((mark) => mark.id === id))
    throw problem(libraryErrors.markNotFound, { id });
  const found = await listBearers(query, id, { after, most: page + 1 });
  const entries = found.slice(0, page);
  const next = found.length > page ? (entries.at(-1)?.ref ?? null) : null;
  return { entries, next };
}

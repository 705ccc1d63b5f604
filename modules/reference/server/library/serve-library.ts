import { problem } from "#platform/http/contract";
import { type Binding, bind } from "#platform/http/server";
import {
  findMarksRoute,
  libraryErrors,
  markBearersRoute,
  markRoute,
  marksRoute,
  markVersionsRoute,
} from "#reference/contract";
import { mostAlike } from "#reference/science";
import type { ReferenceTable } from "../reference-table.ts";
import { listBearers } from "./bearer-store.ts";
import { readMarkVersions } from "./change/read-mark-versions.ts";
import { findMark, readMarks } from "./read-marks.ts";

/** Entries in one answer. */
const page = 50;

/** The routes of the markings library. */
export function serveLibrary(table: ReferenceTable): Binding[] {
  const { query, engine } = table;
  return [
    bind(marksRoute, async () => ({ marks: await readMarks(query) })),
    bind(findMarksRoute, ({ body: { limit, ...question } }) =>
      engine.ask("findMarks", question, limit),
    ),
    bind(markRoute, ({ params: { id } }) => readMark(table, id)),
    bind(markVersionsRoute, ({ params: { id } }, { caller }) =>
      readMarkVersions(table, caller, id),
    ),
    bind(markBearersRoute, ({ params: { id }, query: { cursor } }) =>
      readBearers(table, id, cursor),
    ),
  ];
}

/** As it stands in the database, so that what was just published shows; those alike from memory. */
async function readMark({ query, engine }: ReferenceTable, id: string) {
  const mark = await findMark(query, id);
  if (mark === undefined) throw problem(libraryErrors.markNotFound, { id });
  const inMemory = await engine.ask("readMark", id, mostAlike);
  return { mark, alike: inMemory?.alike ?? [] };
}

async function readBearers({ query }: ReferenceTable, id: string, after = "") {
  if ((await findMark(query, id)) === undefined) throw problem(libraryErrors.markNotFound, { id });
  const found = await listBearers(query, id, { after, most: page + 1 });
  const entries = found.slice(0, page);
  const next = found.length > page ? (entries.at(-1)?.ref ?? null) : null;
  return { entries, next };
}

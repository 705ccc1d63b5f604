import { problem } from "#platform/http/contract";
import { type Binding, bind } from "#platform/http/server";
import { findMarksRoute, libraryErrors, markRoute, marksRoute } from "#reference/contract";
import { mostAlike } from "#reference/science";
import type { ReferenceTable } from "../reference-table.ts";

/** The routes of the markings library. */
export function serveLibrary({ lists, engine }: ReferenceTable): Binding[] {
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
  ];
}

import { expect, test } from "vitest";
import { unqualifySole } from "./unqualify-sole.ts";

// As PostgreSQL 15 writes them, and what 16 and later write; PostgreSQL 18 runs no such case.

test("the only relation's name goes, but not from literals and sub-selects", () => {
  const fifteen = ` SELECT box.id,
    'box.label'::text AS hint
   FROM specimen.box
  WHERE (box.weight + 1) > 2 AND (EXISTS ( SELECT
           FROM specimen.thing t
          WHERE t.box = box.id));`;
  expect(unqualifySole(fifteen)).toBe(` SELECT id,
    'box.label'::text AS hint
   FROM specimen.box
  WHERE (weight + 1) > 2 AND (EXISTS ( SELECT
           FROM specimen.thing t
          WHERE t.box = box.id));`);
});

test("an alias goes as well, a name that only ends alike stays", () => {
  const fifteen = ` SELECT b.id, (mailb.of(b.id))
   FROM specimen.box b
  WHERE b.id IS DISTINCT FROM b.other;`;
  expect(unqualifySole(fifteen)).toBe(` SELECT id, (mailb.of(id))
   FROM specimen.box b
  WHERE id IS DISTINCT FROM other;`);
});

test.each([
  " SELECT b.id\n   FROM specimen.box b\n     JOIN specimen.thing t ON t.box = b.id;",
  " SELECT b.id\n   FROM specimen.box b,\n    specimen.thing t;",
  " SELECT b.id\n   FROM specimen.box b\nUNION\n SELECT t.box AS id\n   FROM specimen.thing t;",
])("several relations keep their names: %s", (definition) => {
  expect(unqualifySole(definition)).toBe(definition);
});

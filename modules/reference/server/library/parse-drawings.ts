import * as z from "zod";
import { placeGlyphs } from "#reference/science";
import type { SeedFault, SeedTexts } from "../seed/seed-fault.ts";

const Glyphs = z.record(z.string(), z.string());
const Placed = z.tuple(
  [z.string(), z.number(), z.number(), z.number(), z.number(), z.number().optional()],
  undefined,
);
const Drawings = z.record(z.string(), z.array(Placed).min(1));

/** The pictograms: basic shapes by name, laid together as each mark is described. */
export function parseDrawings(texts: SeedTexts): {
  drawings: ReadonlyMap<string, string[]>;
  faults: readonly SeedFault[];
} {
  const glyphs = Glyphs.parse(JSON.parse(texts["library/glyphs.json"]));
  const placed = Drawings.parse(JSON.parse(texts["library/drawings.json"]));
  const drawings = new Map<string, string[]>();
  const faults: SeedFault[] = [];
  for (const [id, parts] of Object.entries(placed)) {
    const paths = placeGlyphs(glyphs, parts);
    if (paths) drawings.set(id, paths);
    else
      faults.push({ file: "library/drawings.json", row: 0, fault: "unknown_reference", value: id });
  }
  return { drawings, faults };
}

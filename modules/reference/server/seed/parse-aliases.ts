import * as z from "zod";
import type { Alias } from "#reference/contract";
import { readRows } from "./read-rows.ts";
import type { SeedFault, SeedFile } from "./seed-fault.ts";

const AliasCells = { alias: z.string(), script: z.enum(["Latn", "Cyrl", "Arab"]) };
const MakeAliasRow = z
  .object({ make: z.string(), ...AliasCells })
  .transform(({ make, alias, script }) => ({ of: make, alias: { text: alias, script } }));
const ModelAliasRow = z
  .object({ ref_id: z.string(), ...AliasCells })
  .transform(({ ref_id, alias, script }) => ({ of: ref_id, alias: { text: alias, script } }));
const CalibreAliasRow = z
  .object({ calibre: z.string(), ...AliasCells })
  .transform(({ calibre, alias, script }) => ({ of: calibre, alias: { text: alias, script } }));

export type Aliases = {
  readonly byName: ReadonlyMap<string, readonly Alias[]>;
  readonly faults: readonly SeedFault[];
};

type AliasRow = { readonly of: string; readonly alias: Alias };

function parseAliases(file: SeedFile, text: string, shape: z.ZodType<AliasRow>): Aliases {
  const { rows, faults } = readRows(file, text, shape);
  const byName = new Map<string, Alias[]>();
  for (const { of, alias } of rows) byName.set(of, [...(byName.get(of) ?? []), alias]);
  return { byName, faults };
}

/** Other spellings of makes, by the name of the make. */
export function parseMakeAliases(text: string): Aliases {
  return parseAliases("make_aliases.csv", text, MakeAliasRow);
}

/** Other spellings of models, by the number of the entry. */
export function parseModelAliases(text: string): Aliases {
  return parseAliases("model_aliases.csv", text, ModelAliasRow);
}

/** Other spellings of calibres, by the name of the calibre. */
export function parseCalibreAliases(text: string): Aliases {
  return parseAliases("calibre_aliases.csv", text, CalibreAliasRow);
}

/** Names the aliases of something that does not exist. */
export function refuseStrayAliases(
  file: SeedFile,
  aliases: Aliases,
  known: ReadonlySet<string>,
): SeedFault[] {
  return [...aliases.byName.keys()]
    .filter((name) => !known.has(name))
    .map((value) => ({ file, row: 0, fault: "unknown_reference", value }));
}

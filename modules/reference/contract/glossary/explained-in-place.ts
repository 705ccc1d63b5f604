import * as z from "zod";
import type { DescriptionField, MarkKind } from "../vocabulary.ts";

/** Ids of the terms that pages explain where they use them; each is a term of the glossary. */
export const ExplainedInPlace = z.enum([
  "action",
  "assembly_number",
  "barrel_length",
  "calibre",
  "capacity",
  "country_of_manufacture",
  "description",
  "entry",
  "import_mark",
  "importer",
  "inventory_number",
  "licence",
  "lot_number",
  "make",
  "maker_s_code",
  "manufacturer",
  "model",
  "patent_number",
  "predecessor",
  "proof_mark",
  "records_holder",
  "serial_number",
  "successor",
  "trace_request",
  "unverified",
  "variant",
]);
export type ExplainedInPlace = z.infer<typeof ExplainedInPlace>;

/** The term that explains the name of a field. */
export const termOfField: Partial<Record<DescriptionField, ExplainedInPlace>> = {
  make: "make",
  manufacturer: "manufacturer",
  importer: "importer",
  model: "model",
  action: "action",
  calibre: "calibre",
  capacityRounds: "capacity",
  barrelLengthMm: "barrel_length",
  country: "country_of_manufacture",
  serial: "serial_number",
};

/** The term that explains a kind of mark. */
export const termOfMark: Partial<Record<MarkKind, ExplainedInPlace>> = {
  serial: "serial_number",
  make: "make",
  model: "model",
  calibre: "calibre",
  importer: "import_mark",
  proof: "proof_mark",
  patent: "patent_number",
  inventory: "inventory_number",
  assembly: "assembly_number",
  lot: "lot_number",
};

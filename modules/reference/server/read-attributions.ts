import { readFile } from "node:fs/promises";
import * as z from "zod";
import { Attribution } from "#reference/contract";

const file = new URL("../data/attributions.json", import.meta.url);

/** Where each seed file comes from and what its licence asks to say. */
export async function readAttributions(): Promise<Attribution[]> {
  return z.array(Attribution).parse(JSON.parse(await readFile(file, "utf8")));
}

import Papa from "papaparse";
import type { Database } from "#platform/database";
import { type Timed, timed } from "./timed.ts";

const width = 36;

/**
 * What a script does that checks nothing: papaparse, then one INSERT for each row in one
 * transaction, prepared, into a table of text columns. No mapping, no entry, no way back.
 */
export async function insertRowByRow(database: Database<unknown>, text: string): Promise<Timed> {
  const columns = Array.from({ length: width }, (_, at) => `c${at} text`);
  await database.pool.query(`create unlogged table public.plain (${columns.join(", ")})`);
  const places = columns.map((_, at) => `$${at + 1}`).join(", ");
  return timed(async () => {
    const connection = await database.pool.connect();
    try {
      await connection.query("begin");
      for (const row of Papa.parse<string[]>(text, { delimiter: ";" }).data) {
        const values = Array.from({ length: width }, (_, at) => row[at] ?? null);
        await connection.query({
          name: "plain",
          text: `insert into plain values (${places})`,
          values,
        });
      }
      await connection.query("commit");
    } finally {
      connection.release();
    }
  });
}

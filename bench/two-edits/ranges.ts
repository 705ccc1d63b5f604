import { readPrepared } from "#platform/database";
import { gunKey, planSteps, readNumbers } from "#records/science";
import { createSerialReader } from "#records/server";
import type { SearchWorld } from "../search/open-world.ts";
import { type FarPath, reader } from "./far-path.ts";

/** The product's own: ranges of two B-trees, under row security. They are part of the table, and built with it. */
export async function openRanges(
  { runtime, migrator }: SearchWorld,
  size: number,
): Promise<FarPath> {
  const { rows } = await migrator.pool.query<{ bytes: number }>(
    `select sum(pg_relation_size(oid))::float8 as bytes from pg_class
     where oid in ('records.serial_of_gun'::regclass, 'records.serial_of_gun_end'::regclass)`,
  );
  const serials = createSerialReader();
  return {
    name: "ranges",
    bytes: (rows[0]?.bytes ?? 0) / size,
    buildSeconds: 0,
    find: ({ text, gun, gunKey: own }) =>
      readPrepared(runtime.pool, reader, async (read) => {
        const steps = readNumbers([{ text }]).flatMap((number) => planSteps("far", number, gun));
        const found = await serials.readSteps(read, steps);
        // One of its looks, for swapped signs, is among the guns of all makes.
        return found.filter((each) => gunKey(each.gun) === own);
      }),
  };
}

import { castId } from "#platform/access/server";
import { readPrepared } from "#platform/database";
import { serialKeys } from "#records/science";
import { createSerialReader, seekInStore } from "#records/server";
import type { Figure } from "../figure.ts";
import type { SearchWorld } from "./open-world.ts";
import type { Query, QueryClass } from "./queries/make-queries.ts";

const reader = { member: "MA", agency: castId("agency", 7), isDesk: true };
/** All that a search reads, none left off. */
const everyOne = 100_000;
const mostAsked = 200;
const classes: readonly QueryClass[] = ["normalised", "lookalike", "one_edit", "combined"];

/**
 * Of how many queries the record is among all that the search came upon, at whatever place: what is missing then was not
 * sought; what is there and not among ten shown is as near as others.
 */
export async function reachFigures(
  { runtime, migrator }: SearchWorld,
  queries: readonly Query[],
): Promise<Figure[]> {
  const serials = createSerialReader();
  const isReached = async ({ text, gun, target }: Query): Promise<boolean> => {
    const norm = serialKeys(target.written)[0]?.norm;
    const { answer } = await readPrepared(runtime.pool, reader, (read) =>
      seekInStore(serials, read, { numbers: [{ text }], gun }, everyOne),
    );
    const { rows } = await migrator.pool.query<{ found: boolean }>(
      `select exists(select from records.serial where record = any($1::uuid[]) and norm = $2
        and ($3::text is null or make = $3)) as found`,
      [answer.ranked.map(({ record }) => record), norm, gun.make ?? null],
    );
    return rows[0]?.found === true;
  };
  const figures: Figure[] = [];
  for (const kind of classes) {
    const asked = queries.filter((query) => query.kind === kind).slice(0, mostAsked);
    let reached = 0;
    for (const query of asked) if (await isReached(query)) reached += 1;
    figures.push({
      name: `reach_${kind}`,
      value: reached / Math.max(1, asked.length),
      unit: "share",
    });
  }
  return figures;
}

import type pg from "pg";
import { serialKeys } from "#records/science";

/** What is asked of the peer. */
export interface TrigramQuestion {
  readonly text: string;
  readonly gun: { readonly make?: string; readonly model?: string; readonly calibre?: string };
}

/** One record the peer found. */
export interface TrigramMatch {
  readonly record: string;
  readonly norm: string;
  readonly make: string;
}

const agreeing = `0.3 * coalesce((make = $2)::int, 0) + 0.2 * coalesce((model = $3)::int, 0)
  + 0.1 * coalesce((calibre = $4)::int, 0)`;

const equal = `select record, norm, make from records.serial where norm = $1
  order by ${agreeing} desc, record limit 10`;

const similar = `select record, norm, make from records.serial where norm operator(extension.%) $1
  order by extension.similarity(norm, $1) + ${agreeing} desc, record limit 10`;

/** A beginning, an end or a run is found by its trigrams or the B-tree; the expression then sees to choices. */
const fitting =
  "select record, norm, make from records.serial where norm like $1 and norm ~ $2 limit 10";

/** The notation as the peer's own, folded by ours: `?` is one sign, `*` any run, a choice one sign that is looked at. */
function fittingValues(text: string): [string, string] {
  const readings = serialKeys(text).map(({ norm }) => norm);
  const [first = ""] = readings;
  const like = [...first].map((sign, at) =>
    readings.every((reading) => [...reading][at] === sign) ? sign : "_",
  );
  const expression = readings.join("|").replaceAll("?", ".").replaceAll("*", ".*");
  return [like.join("").replaceAll("?", "_").replaceAll("*", "%"), `^(${expression})$`];
}

/**
 * pg_trgm at its best: a B-tree for the number itself, else similarity, what is stated counted in. Beside row security,
 * which would cost it its index; the pool plans every statement for its values, without which it scans the table.
 */
export async function searchTrigrams(
  pool: pg.Pool,
  { text, gun }: TrigramQuestion,
): Promise<TrigramMatch[]> {
  const ask = async (name: string, statement: string, values: unknown[]) =>
    (await pool.query<TrigramMatch>({ name, text: statement, values })).rows;
  if (/[?*[]/.test(text)) return ask("fitting", fitting, fittingValues(text));
  const values = [serialKeys(text)[0]?.norm ?? "", gun.make, gun.model, gun.calibre];
  const found = await ask("equal", equal, values);
  return found.length > 0 ? found : ask("similar", similar, values);
}

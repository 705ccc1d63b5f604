import type { Database } from "#platform/database";
import { serialKeys } from "#records/science";
import type { Query } from "../queries/make-queries.ts";
import type { Shown } from "./contender.ts";

type Row = { id: number; norm: string; make: string };

const agreeing = `0.3 * coalesce((make = $2)::int, 0) + 0.2 * coalesce((model = $3)::int, 0)
  + 0.1 * coalesce((calibre = $4)::int, 0)`;

const equal = `select id, norm, make from record where norm = $1 order by ${agreeing} desc, id limit 10`;

const similar = `select id, norm, make from record where norm % $1
  order by similarity(norm, $1) + ${agreeing} desc, id limit 10`;

/** A beginning, an end or a run is found by its trigrams or the B-tree; the expression then sees to choices. */
const fitting = "select id, norm, make from record where norm like $1 and norm ~ $2 limit 10";

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

/** pg_trgm at its best: a B-tree for the number itself, else similarity, what is stated counted in. */
export async function searchTrigrams(database: Database<unknown>, query: Query): Promise<Shown[]> {
  const ask = async (name: string, text: string, values: unknown[]): Promise<Shown[]> => {
    const { rows } = await database.pool.query<Row>({ name, text, values });
    return rows.map(({ id, norm, make }) => ({ record: String(id), norm, make }));
  };
  if (query.kind === "wildcard") return ask("fitting", fitting, fittingValues(query.text));
  const { make, model, calibre } = query.gun;
  const values = [serialKeys(query.text)[0]?.norm ?? "", make, model, calibre];
  const found = await ask("equal", equal, values);
  return found.length > 0 ? found : ask("similar", similar, values);
}

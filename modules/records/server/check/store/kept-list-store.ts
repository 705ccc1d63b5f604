import { type Kysely, sql } from "kysely";
import { createId } from "#platform/database";
import type { AskedNumber, RecordSearch } from "#records/contract";
import { keyVersion, serialKeys } from "#records/science";
import type { RecordsTables } from "../../tables.ts";
import type { CheckRow } from "./check-store.ts";

/** A number of a list as the search it would be alone. */
export function searchOf(
  { number, make, model, calibre, type }: AskedNumber,
  purpose: string,
): RecordSearch {
  const gun = {
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(calibre !== undefined && { calibre }),
    ...(type !== undefined && { type }),
  };
  return { numbers: [{ text: number }], gun, purpose };
}

/** Keeps the numbers of a portion as searches of their own, so that records that come later find them. */
export async function keepNumbers(
  query: Kysely<RecordsTables>,
  check: CheckRow,
  numbers: readonly AskedNumber[],
): Promise<void> {
  const kept = numbers.flatMap((asked) => {
    const readings = new Map(serialKeys(asked.number).map((keys) => [keys.norm, keys]));
    const question = searchOf(asked, check.purpose ?? "");
    return readings.size === 0 ? [] : [{ id: createId(), question, keys: [...readings.values()] }];
  });
  const searches = kept.map(({ id, question }) => ({ id, question }));
  const sought = kept.flatMap(({ id, keys }) =>
    keys.map(({ norm, rnorm, skel }) => ({ id, norm, rnorm, skel })),
  );
  const own = sql`${check.owner_member}, ${check.owner_agency}::uuid, 'restricted', 'silent'`;
  await sql`
    insert into records.kept_search (id, asked_by, asked_at, question, owner_member, owner_agency, handling, disclosure)
    select id, ${check.asked_by}::uuid, ${check.asked_at}, question, ${own}
    from jsonb_to_recordset(${JSON.stringify(searches)}::jsonb) as kept (id uuid, question jsonb)`.execute(
    query,
  );
  await sql`
    insert into records.sought (search, norm, rnorm, skel, key_version, owner_member, owner_agency, handling, disclosure)
    select id, norm, rnorm, skel, ${keyVersion}::smallint, ${own}
    from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb)
      as kept (id uuid, norm text, rnorm text, skel text)`.execute(query);
}

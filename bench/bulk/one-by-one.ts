import type { ReadRows } from "#platform/database";
import { certainKeys } from "#records/science";

const points = `disclosure = 'pointer' and owner_member <> (select platform.acting_member())`;

/** The same of one number as our statement reads of a thousand, planned once. */
const text = `select record, norm, make, model, calibre, type, country, owner_member, owner_agency,
    case when ${points} then owner_member end as points_to
  from (select * from records.serial where skel = $1 limit 200) alike
  order by norm = $2 desc, record limit 9`;

/** What is on record of each number, asked for it alone on one connection; how many are on record. */
export async function askOneByOne(read: ReadRows, numbers: readonly string[]): Promise<number> {
  let found = 0;
  for (const number of numbers) {
    const keys = certainKeys(number);
    if (typeof keys === "string") continue;
    const rows = await read({ name: "one_by_one", text, values: [keys.skel, keys.norm] });
    if (rows.length > 0) found += 1;
  }
  return found;
}

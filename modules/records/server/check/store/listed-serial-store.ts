import type { PreparedStatement, ReadRows } from "#platform/database";
import type { AskedNumber } from "#records/contract";
import type { SerialKeys } from "#records/science";
import { type FoundSerial, foundOf, type SerialRow } from "../../search/serial-store.ts";
import { columns } from "../../search/step-statement.ts";

/** A number of a list with its keys. */
export interface KeyedNumber extends Pick<SerialKeys, "norm" | "skel"> {
  readonly asked: AskedNumber;
}

/** A serial that is the number or reads like it. */
export interface ListedSerial extends FoundSerial {
  /** Place among the numbers that were asked together. */
  readonly at: number;
  readonly member: string;
  readonly agency: string;
}

/** More serials of one number are not put in order. */
const mostOrdered = 200;
/** Serials of one number that are looked at: those named, some whose owners only point, and one to say there are more. */
export const mostLookedAt = 9;

/**
 * All numbers in one round trip, each by the index on `skel`: the limits within keep the planner from joining by anything
 * else, and the comparison leaks nothing, so that the index answers before row security has looked at a row.
 */
function statementOf(numbers: readonly KeyedNumber[]): PreparedStatement {
  const isStated = numbers.some(({ asked }) => asked.make !== undefined);
  const makes = isStated ? ", $3::text[]" : "";
  const ofMake = isStated ? ", lower(make) = q.make desc nulls last" : "";
  const values = [
    numbers.map(({ skel }) => skel).join(","),
    numbers.map(({ norm }) => norm).join(","),
    ...(isStated ? [numbers.map(({ asked }) => asked.make?.toLowerCase() ?? null)] : []),
  ];
  const text = `select q.at::int - 1 as at, f.*
    from unnest(string_to_array($1, ','), string_to_array($2, ',')${makes}) with ordinality
      as q(skel, norm${isStated ? ", make" : ""}, at)
    cross join lateral (select * from (
        select ${columns}, owner_member as member, owner_agency as agency
        from records.serial where skel = q.skel limit ${mostOrdered}) alike
      order by norm = q.norm desc${ofMake}, record limit ${mostLookedAt}) f
    order by q.at`;
  return { name: `records_list${isStated ? "_of_makes" : ""}`, text, values };
}

/** What is on record of the numbers as they are, or reading alike: in the order of the numbers, the very number first. */
export async function readListed(
  read: ReadRows,
  numbers: readonly KeyedNumber[],
): Promise<ListedSerial[]> {
  if (numbers.length === 0) return [];
  const rows = await read<SerialRow & Pick<ListedSerial, "at" | "member" | "agency">>(
    statementOf(numbers),
  );
  return rows.map(({ at, member, agency, ...row }) => ({ at, member, agency, ...foundOf(row) }));
}

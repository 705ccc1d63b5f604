import { isFindable } from "../search/serial-rows.ts";
import type { StoredRecord } from "../tables.ts";

/**
 * Whether everybody of a member that owns something beside a record may open that record. Where not, what is kept of a
 * look at what the member owns must not say that it was come to from the record: it would say that there is one.
 */
export function isOpenTo(record: StoredRecord, member: string): boolean {
  if (record.owner_member === member) return true;
  if (!isFindable(record) || record.disclosure !== "open") return false;
  if (record.excluded_members.includes(member)) return false;
  return (
    record.handling === "official" ||
    (record.handling === "restricted" && record.named_members.includes(member))
  );
}

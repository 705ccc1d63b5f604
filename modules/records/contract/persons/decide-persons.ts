import { type Caller, isPermitted } from "#platform/access/contract";
import { isOwnersSide, type ProtocolOwner } from "../protocol/decide-protocol.ts";
import type { RecordState } from "../record.ts";
import { keepPersons, readPersons } from "./person-permissions.ts";

export type PersonsTaker = Pick<Caller, "member" | "agency" | "isDesk" | "roles">;

export interface PersonsRecord extends ProtocolOwner {
  readonly state: RecordState;
}

/** Whether somebody may open the persons of a record: the owner's agency and its desk, whatever the record's handling. */
export function mayOpenPersons(record: ProtocolOwner, taker: PersonsTaker): boolean {
  return isPermitted(taker, readPersons) && isOwnersSide(record, taker);
}

const over: ReadonlySet<RecordState> = new Set(["cleared", "cancelled", "expired"]);

/** Why a person is not added, changed or removed. */
export type PersonsRefusal = "not_yours" | "not_now";

/** What hinders it; undefined: nothing does. To remove is always possible: what is not needed must not stay. */
export function refusePersons(
  record: PersonsRecord,
  verb: "add" | "modify" | "remove",
  taker: PersonsTaker,
): PersonsRefusal | undefined {
  if (!isPermitted(taker, keepPersons) || !isOwnersSide(record, taker)) return "not_yours";
  return verb !== "remove" && over.has(record.state) ? "not_now" : undefined;
}

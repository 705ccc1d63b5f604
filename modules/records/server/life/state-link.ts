import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { publishEvent } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  type LinkStatement,
  linkActs,
  linkErrors,
  linkStated,
  mayLink,
  recordErrors,
  type stateLinkRoute,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredLink, StoredRecord } from "../tables.ts";
import { findByReference, keepLink } from "./link-store.ts";
import { pairOf } from "./twin-store.ts";

/** Keeps what the caller's member says of two records; the owner of the other is told. */
export function stateLink(
  desk: RecordsDesk,
  caller: Caller,
  { record: id, other: name, verdict }: LinkStatement & { record: string },
): Promise<RouteAnswer<typeof stateLinkRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const record = await findRecord(transaction, id);
    if (record === undefined) throw problem(recordErrors.notFound);
    const other = await getOther(transaction, name);
    if (other.id === id) throw problem(linkErrors.itself);
    if (!mayLink([ownerOf(record), ownerOf(other)], caller)) throw problem(linkErrors.notYours);
    const link = await keepLink(transaction, {
      id: createId(),
      ...pairOf(id, other.id),
      verdict,
      stated_at: desk.clock(),
      owner_member: caller.member,
      owner_agency: caller.agency,
      handling: "official",
      disclosure: "open",
      excluded_members: [],
      named_members: [],
      named_agencies: [],
      conditions_of_use: [],
    });
    await recordAct(transaction, { ...actorOf(caller), ...actOf(link) });
    await publishEvent(transaction, linkStated, link.id, {});
    return { id: link.id, other: other.id };
  });
}

async function getOther(
  transaction: RecordsTransaction,
  name: LinkStatement["other"],
): Promise<StoredRecord> {
  const other =
    "id" in name
      ? await findRecord(transaction, name.id)
      : await findByReference(transaction, name.reference.toUpperCase());
  if (other === undefined) throw problem(linkErrors.otherNotFound);
  return other;
}

function actOf(link: StoredLink) {
  const { id, record, other, verdict, stated_at: at } = link;
  const { ownerMember: member, ownerAgency: agency } = ownerOf(link);
  const said = { record, other, verdict, member, agency, at: at.toISOString() };
  return { ...describeAct(linkActs.stated, id, said), ...ownerOf(link) };
}

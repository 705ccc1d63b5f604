import { createId } from "#platform/database";
import { makeReference } from "#platform/documents/server";
import { describeAct } from "#platform/ledger/contract";
import { type SealedAct, sealAct } from "#platform/ledger/server";
import { type RecordContent, recordActs } from "#records/contract";
import type { Entering, NewEntry } from "./entered-store.ts";
import type { actorOf } from "./importer.ts";

/** For which portion of which import records are written, by whom, and what they have in common. */
export interface PortionEntering extends Entering {
  readonly import: string;
  readonly portion: string;
  readonly actor: ReturnType<typeof actorOf>;
}

/** A record about to be entered from a row, its act sealed. */
export interface PreparedEntry extends NewEntry {
  readonly row: number;
  readonly act: SealedAct;
}

/** Prepares the record of a row under a new reference. Most of the time of entering goes here. */
export function prepareEntry(
  entering: PortionEntering,
  row: number,
  content: RecordContent,
): PreparedEntry {
  return nameEntry(entering, { id: createId(), content, row });
}

/** The same record under another reference, where its own was taken. */
export function nameEntry(
  { actor, owner, now, import: importId }: PortionEntering,
  { id, content, row }: Pick<PreparedEntry, "id" | "content" | "row">,
): PreparedEntry {
  const reference = makeReference("REC");
  const at = now.toISOString();
  const said = { record: content, reference, ...owner, at, import: importId, row };
  const act = sealAct({
    ...actor,
    ...describeAct(recordActs.imported, id, said),
    ownerMember: owner.member,
    ownerAgency: owner.agency,
  });
  return { id, reference, content, row, act };
}

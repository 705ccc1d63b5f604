import { describeAct } from "#platform/ledger/contract";
import { type NewAct, type SealedAct, sealLook } from "#platform/ledger/server";
import { searchActs } from "#records/contract";
import type { CheckRow } from "../store/check-store.ts";
import type { KeptAnswer } from "../store/check-tables.ts";

/** An act for each record that answers show or point to, part of the look by which the list was asked. */
export function looksAt(
  { owner_member: member, owner_agency: agency, asked_by, purpose, look, id }: CheckRow,
  answers: readonly KeptAnswer[],
): SealedAct[] {
  const actor = {
    member,
    agency,
    ...(asked_by !== null && { person: asked_by }),
    ...(purpose !== null && { purpose }),
  };
  const seen = new Set<string>();
  const acts: NewAct[] = [];
  const tell = (
    record: string,
    as: "match" | "pointer",
    owner: { member: string; agency: string },
  ) => {
    if (seen.has(record)) return;
    seen.add(record);
    const act = describeAct(searchActs.shown, record, { as });
    acts.push({ ...actor, ...act, ownerMember: owner.member, ownerAgency: owner.agency });
  };
  for (const { matches = [], pointed = [] } of answers) {
    for (const match of matches) tell(match.record, "match", match);
    for (const one of pointed)
      tell(one.id, "pointer", { member: one.ownerMember, agency: one.ownerAgency });
  }
  return acts.map((act) => sealLook(act, look ?? id));
}

import { describeAct } from "#platform/ledger/contract";
import type { ShownObject } from "#platform/ledger/server";
import { checkActs } from "#records/contract";
import type { KeptAnswer } from "./store/check-tables.ts";

interface Told {
  readonly ownerMember: string;
  readonly ownerAgency: string;
  readonly records: Set<string>;
  readonly pointers: Set<string>;
}

/** What answers show of whom: one entry for each agency that owns any of it, with its records, which it alone reads. */
export function gatherShown(
  check: string,
  as: "answer" | "export",
  answers: Iterable<KeptAnswer>,
): ShownObject[] {
  const owners = new Map<string, Told>();
  const ownerOf = (ownerMember: string, ownerAgency: string): Told => {
    const key = `${ownerMember} ${ownerAgency}`;
    const known = owners.get(key);
    if (known !== undefined) return known;
    const told = { ownerMember, ownerAgency, records: new Set(""), pointers: new Set("") };
    owners.set(key, told);
    return told;
  };
  for (const { matches = [], pointed = [] } of answers) {
    for (const { member, agency, record } of matches) ownerOf(member, agency).records.add(record);
    for (const { ownerMember, ownerAgency, id } of pointed)
      ownerOf(ownerMember, ownerAgency).pointers.add(id);
  }
  return [...owners.values()].map(({ records, pointers, ...owner }) => ({
    ...describeAct(checkActs.shown, check, {
      as,
      records: [...records],
      pointers: [...pointers],
    }),
    ...owner,
  }));
}

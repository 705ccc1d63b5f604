import type { Governance } from "#records/contract";

/** The columns named by platform.own (invariant 1). */
export interface OwnedRow {
  owner_member: string;
  owner_agency: string;
  handling: Governance["handling"];
  disclosure: Governance["disclosure"];
  excluded_members: string[];
  named_members: string[];
  named_agencies: string[];
  conditions_of_use: Governance["conditionsOfUse"];
}

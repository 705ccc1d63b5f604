import type { ColumnType, Generated } from "kysely";
import type { Conflict, ProposalEvent, ProposalState, ProposedChange } from "#reference/contract";

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;

/** A row of `reference.proposal`. */
export interface ProposalRow {
  id: string;
  owner_person: string;
  author_account: string;
  author_member: string;
  author_agency: string;
  kind: ProposedChange["kind"];
  state: ProposalState;
  change: Json<ProposedChange>;
  title: string;
  refs: string[];
  reason: string;
  conflicts: ColumnType<Conflict[], string | undefined, string>;
  challenge: string | null;
  accepted_by: ColumnType<string | null, undefined, string | null>;
  accepted_member: ColumnType<string | null, undefined, string | null>;
  version: Generated<number>;
  proposed_at: Date;
  moved_at: Date;
}

/** The tables of proposals. */
export type ProposalTables = {
  "reference.proposal": ProposalRow;
  "reference.proposal_step": {
    proposal: string;
    number: number;
    step: ProposalEvent["step"];
    state: ProposalState;
    person: string;
    member: string;
    agency: string;
    reason: string | null;
    at: Date;
  };
};

import type { ColumnType, Generated } from "kysely";
import type { FacetChoice, Followed } from "#reference/contract";

/** The table of subscriptions. */
export type SubscriptionTables = {
  "reference.subscription": {
    id: string;
    owner_person: string;
    account: string;
    member: string;
    agency: string;
    kind: Followed["kind"];
    subject: string;
    ref: string | null;
    make: string | null;
    query: string | null;
    facets: ColumnType<FacetChoice, string | undefined, never>;
    made_at: Generated<Date>;
  };
  "reference.subscription_change": {
    account: string;
    owner_person: string;
    member: string;
    publication: string;
    refs: string[];
    told_at: Generated<Date>;
  };
};

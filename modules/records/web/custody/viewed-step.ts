import type { CustodyView } from "#records/contract";

/** A step of the chain as the owner's side sees it. */
export type ViewedCustodyStep = NonNullable<CustodyView["kept"]>["steps"][number];

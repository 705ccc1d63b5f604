import type { Json } from "#platform/ledger/science";

/** Who acts, as an act names it. */
export type Actor = Pick<NewAct, "member" | "agency" | "person" | "principal">;

/** An act about to be recorded. Ids of agencies are UUIDs. */
export interface NewAct {
  /** What is done: `module.noun.verb`. */
  readonly verb: string;
  /** Member for which it is done. */
  readonly member: string;
  readonly agency?: string | undefined;
  readonly person?: string | undefined;
  /** Named system principal that acts instead of a person. */
  readonly principal?: string | undefined;
  /** Purpose code or case number; it stays for ever, so never a name. */
  readonly purpose?: string | undefined;
  /** What it is done to: `module.noun` and the id within that kind. */
  readonly objectKind: string;
  readonly objectId: string;
  /** Owner of the object, who alone reads the content; the actor where no owner is given. */
  readonly ownerMember?: string | undefined;
  /** Absent where only the owner's desk answers for the object. */
  readonly ownerAgency?: string | undefined;
  readonly content: Json;
  /** Version of the shape of `content`, 1 unless given. */
  readonly contentVersion?: number | undefined;
}

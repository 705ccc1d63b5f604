import type { NewAct } from "../acts/act.ts";

/**
 * Something shown to somebody: an object opened, a search, a file, an export, a bulk check (one look
 * with the list as content).
 */
export interface Look extends NewAct {
  /**
   * What the answer shows of other owners, one entry for each object. Each becomes an act its owner
   * sees, so nothing of the question belongs in its content; what the answer hides is not named.
   */
  readonly shown?: readonly ShownObject[] | undefined;
}

export interface ShownObject
  extends Pick<NewAct, "verb" | "objectKind" | "objectId" | "ownerAgency" | "contentVersion"> {
  readonly ownerMember: string;
  readonly content: NewAct["content"];
}

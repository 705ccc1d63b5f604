/** What verification can find wrong. */
export type FindingCode =
  /** A link stands for an act that is not there. */
  | "act_missing"
  /** The envelope is not what was linked. */
  | "act_changed"
  /** The act is linked twice in one log. */
  | "act_repeated"
  /** The act is neither linked nor waiting, or missing from a log it belongs to. */
  | "act_unlinked"
  /** The act stands in a log of a member it does not concern. */
  | "act_misplaced"
  /** An act waiting to be linked is not there. */
  | "waiting_act_missing"
  /** Positions do not follow each other. */
  | "position_missing"
  | "chain_broken"
  /** A stored subtree hash is missing or is not that of its leaves. */
  | "subtree_wrong"
  /** The log is shorter than a checkpoint says, or had another root at that size. */
  | "checkpoint_contradicted"
  /** The checkpoint is not signed by the key of the log. */
  | "checkpoint_forged"
  /** The content does not fit the commitment, or was handed to another owner. */
  | "content_changed"
  /** The content is gone and no purge accounts for it. */
  | "content_missing"
  /** The content belongs to no act. */
  | "content_stray";

/** One thing found wrong, as far as its place is known. */
export interface Finding {
  readonly code: FindingCode;
  readonly log?: string;
  readonly position?: number;
  readonly act?: string;
}

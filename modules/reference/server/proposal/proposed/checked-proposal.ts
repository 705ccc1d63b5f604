/** A change that could be published as the table stands: what it is called, what it concerns, what it brings. */
export interface CheckedProposal {
  readonly title: string;
  readonly refs: string[];
  /** Files of photographs that come new with it. */
  readonly pictures: readonly string[];
}

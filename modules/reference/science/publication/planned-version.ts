import type { Article, Conflict, VersionChange } from "#reference/contract";
import type { ArticleFault } from "./check-article.ts";

/** An entry as it stands. */
export interface StandingVersion {
  readonly version: number;
  readonly article: Article;
  readonly isListed: boolean;
  readonly mergedInto?: string | undefined;
}

/** A version to be published. */
export interface PlannedVersion {
  /** Undefined for an entry that gets its number when it is published. */
  readonly ref: string | undefined;
  readonly version: number;
  readonly article: Article;
  readonly isListed: boolean;
  readonly mergedInto?: string | undefined;
  readonly change: VersionChange;
  /** What stood before; undefined for a new entry. */
  readonly before?: StandingVersion | undefined;
}

/** What publishing would do, or why it cannot be done on what stands. */
export type Plan =
  | { readonly versions: readonly PlannedVersion[] }
  | { readonly conflicts: readonly Conflict[] }
  | { readonly faults: readonly (ArticleFault & { readonly ref?: string | undefined })[] };

/** What a plan is made from. */
export interface PlanFacts {
  /** The entry as it stands; undefined where there is none. */
  readonly standing: (ref: string) => StandingVersion | undefined;
  /** The article in the version its author read. */
  readonly base: (ref: string) => Article | undefined;
  /** The highest number a variant of the entry ever had; absent where nothing is published. */
  readonly lastVariant?: (ref: string) => number;
  /** For taking back: what each entry of the publication was before it; null where it was not. */
  readonly undone?: readonly Undone[];
  /** Members of the editors, apart by a space; absent while it is only looked at. */
  readonly verifiedBy?: string | undefined;
}

/** One version of the publication that is taken back, and what stood before it. */
export interface Undone {
  readonly ref: string;
  readonly version: number;
  readonly before: StandingVersion | undefined;
}

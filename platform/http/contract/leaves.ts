/** A verb of `ledger.act`: `module.noun.verb`, or `*.*.verb` where the module is whose object it is. */
export type Verb = `${string}.${string}.${string}`;
type Verbs = readonly [Verb, ...Verb[]];

/** Why a route that is no plain reading leaves no act. */
export const noActReasons = {
  only_reads: "it only reads, and shows no case object",
  own_read_marks: "it changes only what the caller has seen",
  own_subscriptions: "it changes only what the caller is told of, which is private to the account",
} as const;
export type NoActReason = keyof typeof noActReasons;

/**
 * Which acts a request leaves in the ledger once it was carried out: these, or these always and those
 * where the request brings them about; or why none. A request that finds nothing to do leaves none.
 */
export type Leaves = Verbs | { readonly always: Verbs; readonly sometimes: Verbs } | NoActReason;

/** The same, ready to be read. */
export interface LeftActs {
  readonly always: readonly Verb[];
  readonly sometimes: readonly Verb[];
  /** Why none; absent where there are some, and for plain reading, which needs no reason. */
  readonly reason?: NoActReason;
}

/** What a declaration says. Pure. */
export function readLeaves(leaves: Leaves | undefined): LeftActs {
  if (leaves === undefined) return { always: [], sometimes: [] };
  if (typeof leaves === "string") return { always: [], sometimes: [], reason: leaves };
  return "always" in leaves ? leaves : { always: leaves, sometimes: [] };
}

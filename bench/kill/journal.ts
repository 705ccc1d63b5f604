/** Tables in which a written object is found again by a mark that its writer chose. */
export type MarkedTable = "record" | "watch" | "match" | "number_check" | "import" | "search";

/** One kind of act on one object: `step` where the act says which. */
export interface Write {
  readonly table: MarkedTable;
  readonly mark: string;
  /** `module.noun.verb` of the act that has to be in the ledger. */
  readonly verb: string;
  readonly step?: string;
}

export interface Tried extends Write {
  /** Requests sent: of one that got no answer nobody knows whether it was carried out. */
  sent: number;
  /** Answers read whole that say it was done. */
  acknowledged: number;
}

/** A list of rows that was to be entered as a whole. */
export interface Imported {
  readonly mark: string;
  readonly rows: number;
}

/** What the writers sent, and what they were told. */
export interface Journal {
  readonly tried: ReadonlyMap<string, Tried>;
  readonly imports: Imported[];
  /** How often which answer came that was not what was asked for. */
  readonly refusals: Map<string, number>;
  /** When the request was sent that was acknowledged last. */
  readonly lastSentAt: () => number;
  acknowledged(): number;
  /** Notes a request before it is sent; call what it returns once its answer is read. */
  begin(write: Write): () => void;
}

export function createJournal(): Journal {
  const tried = new Map<string, Tried>();
  let lastSentAt = 0;
  let acknowledged = 0;
  return {
    tried,
    imports: [],
    refusals: new Map(),
    lastSentAt: () => lastSentAt,
    acknowledged: () => acknowledged,
    begin(write) {
      const one = tried.get(keyOf(write)) ?? { ...write, sent: 0, acknowledged: 0 };
      tried.set(keyOf(write), one);
      one.sent += 1;
      const sentAt = performance.now();
      return () => {
        one.acknowledged += 1;
        acknowledged += 1;
        lastSentAt = Math.max(lastSentAt, sentAt);
      };
    },
  };
}

/** By which what is in the ledger is held against what was sent. */
export function keyOf({ table, mark, verb, step = "" }: Write): string {
  return `${table} ${mark} ${verb} ${step}`;
}

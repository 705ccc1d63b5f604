export interface BucketLimits {
  /** How many may come at once. */
  readonly burst: number;
  readonly perMinute: number;
  /** Buckets remembered; the one untouched longest is forgotten first. */
  readonly remembered?: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets by key, in this process: each server of several allows the rate once. Keys are kept
 * in memory only.
 */
export class TokenBuckets {
  readonly #limits: Required<BucketLimits>;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: BucketLimits) {
    this.#limits = { remembered: 100_000, ...limits };
  }

  /** Takes one token; returns 0, or the seconds to wait where there is none. */
  take(key: string, now: number = Date.now()): number {
    const { burst, perMinute, remembered } = this.#limits;
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 60_000) * perMinute);
    const isAllowed = tokens >= 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
    this.#forgetOver(remembered);
    return isAllowed ? 0 : Math.ceil(((1 - tokens) / perMinute) * 60);
  }

  #forgetOver(remembered: number): void {
    if (this.#buckets.size <= remembered) return;
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}

import type { Pool, PoolClient } from "pg";
import { isDatabaseAway } from "#platform/database";

/** To the queue, "cannot connect now": what it tries again instead of giving its worker up. */
const TRY_AGAIN = "57P03";

/**
 * The pool as the queue is given it. The queue writes down the end of a job without waiting for it, and
 * tries again at few codes only: at any other nobody hears of the failure, and the process ends with it.
 * Whatever says that the database is away reads alike here.
 */
export function makePatient(pool: Pool): Pool {
  return overlay(pool, { connect: (...args: [PoolCallback?]) => connect(pool, ...args) });
}

type PoolCallback = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (destroy?: Error | boolean) => void,
) => void;

function connect(pool: Pool, hear?: PoolCallback): Promise<PoolClient> | undefined {
  // The connection the queue listens by: it begins anew by itself.
  if (hear !== undefined) {
    pool.connect(hear);
    return undefined;
  }
  return patient(() => pool.connect()).then((client) => {
    const query = (...args: Parameters<PoolClient["query"]>) =>
      patient(() => client.query(...args));
    return overlay(client, { query });
  });
}

async function patient<Answer>(ask: () => Answer): Promise<Awaited<Answer>> {
  try {
    return await ask();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    throw Object.assign(new Error("the database is away", { cause: error }), { code: TRY_AGAIN });
  }
}

/** The same object with some of its methods done otherwise. */
function overlay<Target extends object>(target: Target, instead: Record<string, unknown>): Target {
  return new Proxy(target, {
    get(object, name) {
      if (typeof name === "string" && name in instead) return instead[name];
      const value: unknown = Reflect.get(object, name);
      return typeof value === "function" ? (value.bind(object) as unknown) : value;
    },
  });
}

import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

/** Every module adds its own tables: `DatabaseOf<AccessTables>`. */
export interface Database<Tables> {
  /** Builds and runs queries; outside {@link inTransaction} no row context is set, so no owned row is seen. */
  readonly query: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** The address with its password, for threads that open connections of their own; never logged. */
  readonly url: string;
  close: () => Promise<void>;
}

/** An int8 beyond 2^53 is a programming error here: counts and positions stay far below it. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
/** A calendar date has no time zone; keep it as `2026-11-23`. */
pg.types.setTypeParser(pg.types.builtins.DATE, String);

/** The driver knows `pipeline`, its types do not yet. */
interface PipelinedConfig extends pg.PoolConfig {
  pipeline: boolean;
}

export function openDatabase<Tables>(
  url: string,
  options: { connections?: number } = {},
): Database<Tables> {
  // What is asked without waiting for the answer before is sent at once, and answered in that order.
  const config: PipelinedConfig = {
    connectionString: url,
    max: options.connections ?? 16,
    pipeline: true,
  };
  const pool = new pg.Pool(config);
  // A server that goes away ends connections; the next query reports it to someone who waits. The
  // pool hears of idle ones only, a connection between two statements of a transaction tells itself.
  pool.on("error", () => undefined);
  pool.on("connect", (connection) => connection.on("error", () => undefined));
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await query.destroy();
    // Kysely ends only a pool it has used.
    if (!pool.ending) await pool.end();
  };
  return { query, pool, url, close };
}

import { sql } from "kysely";
import { type Database, openDatabase } from "./database.ts";
import { DatabaseFailure } from "./database-failure.ts";

/** Login of the server: sees rows by row-level security only. */
export const RUNTIME_ROLE = "proofmark_runtime";
/** Login of the worker: may take on the role of a system principal, one transaction at a time. */
export const WORKER_ROLE = "proofmark_worker";

/**
 * Makes the login roles where they are missing, with the passwords given. The caller must be able
 * to create roles; on a server where it may not, the operator makes them (docs/operate).
 */
export async function provisionRoles(
  database: Database<unknown>,
  passwords: { runtime?: string; worker?: string },
): Promise<void> {
  await makeLogin(database, RUNTIME_ROLE, passwords.runtime);
  await makeLogin(database, WORKER_ROLE, passwords.worker);
}

async function makeLogin(
  database: Database<unknown>,
  role: string,
  password?: string,
): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(database.query);
  if (found.rows.length > 0) return;
  const secret = password === undefined ? sql`` : sql`password ${sql.lit(password)}`;
  await sql`create role ${sql.id(role)} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole ${secret}`
    .execute(database.query)
    .catch((error: Error) => {
      throw new DatabaseFailure("database.rolesMissing", { role, reason: error.message });
    });
}

/**
 * Refuses a runtime login that row-level security would not bind: superusers, BYPASSRLS roles and
 * owners of our tables (PostgreSQL manual, "Row Security Policies").
 */
export async function refuseUnboundLogin(url: string): Promise<void> {
  const database = openDatabase<unknown>(url, { connections: 1 });
  try {
    const { rows } = await sql<{ role: string; unbound: boolean; owns: boolean }>`
      select current_user as role, rolsuper or rolbypassrls as unbound,
        exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where pg_has_role(current_user, c.relowner, 'usage') and c.relkind = 'r'
          and n.nspname not in ('pg_catalog', 'information_schema') and c.relpersistence = 'p') as owns
      from pg_roles where rolname = current_user`.execute(database.query);
    const login = rows[0];
    if (login === undefined || login.unbound || login.owns) {
      throw new DatabaseFailure("database.unboundLogin", { role: login?.role ?? "?" });
    }
  } finally {
    await database.close();
  }
}

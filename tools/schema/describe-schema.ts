import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import type { Described } from "./catalogue.ts";
import { describeFunctions } from "./describe-functions.ts";
import { describeGrants, describeMemberships } from "./describe-grants.ts";
import { describeSchemas } from "./describe-schemas.ts";
import { describeSequences } from "./describe-sequences.ts";
import { describeTableParts } from "./describe-table-parts.ts";
import { describeTables } from "./describe-tables.ts";
import { describeViews } from "./describe-views.ts";
import { refuseUndescribed } from "./refuse-undescribed.ts";

export const schemaFile = join(import.meta.dirname, "../../platform/database/schema.sql");
export const writeCommand = "node tools/write-schema.mjs";

const preface = `-- What the migrations make, read back from the catalogue. Generated: after a migration run
-- \`${writeCommand}\` and review the difference with it. For reading; nothing runs this file.`;

/**
 * Our schemas in words of SQL, the same on PostgreSQL 15 and 18 and in an order of names only.
 * Throws where something is of a kind it cannot describe.
 */
export function describeSchema(query: Kysely<unknown>): Promise<string> {
  return query
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      await settle(transaction);
      await refuseUndescribed(transaction);
      const memberships = await describeMemberships(transaction);
      const sections = [preface, memberships.join("\n"), ...(await listSections(transaction))];
      return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
    });
}

/** With no search path every name but PostgreSQL's own is written with its schema. */
async function settle(query: Kysely<unknown>): Promise<void> {
  await sql`select set_config('search_path', '', true), set_config('intervalstyle', 'postgres', true),
    set_config('datestyle', 'ISO', true), set_config('quote_all_identifiers', 'off', true)`.execute(
    query,
  );
}

async function listSections(query: Kysely<unknown>): Promise<string[]> {
  const schemas = await describeSchemas(query);
  const objects: Described[] = [];
  for (const describe of [describeSequences, describeTables, describeViews, describeFunctions])
    objects.push(...(await describe(query)));
  const parts = [...(await describeTableParts(query)), ...(await describeGrants(query))];
  return schemas
    .flatMap((schema) => [schema, ...objects.filter((one) => one.schema === schema.schema)])
    .map((object) => withParts(object, parts));
}

function withParts({ subject, text }: Described, parts: Described[]): string {
  const own = parts.filter((part) => part.subject === subject);
  return [text, ...own.map((part) => part.text)].join("\n");
}

import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Client } from "#platform/client";
import type { Database } from "#platform/database";
import { draftRecordRoute, moveRecordRoute } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { type Timed, timed } from "../timed.ts";

/**
 * The records and serials that were just entered, written out and read back by COPY into two tables with the same
 * columns and indexes: no check, key, act, event or row security. A floor, not an importer.
 */
export async function copyPlain({ query }: Database<unknown>): Promise<Timed> {
  let cpuSeconds = 0;
  let seconds = 0;
  for (const table of ["record", "serial"]) {
    const file = join(tmpdir(), `proofmark-bench-${process.pid}-${table}.copy`);
    await sql`create table public.${sql.id(table)} (like records.${sql.id(table)} including all)`.execute(
      query,
    );
    await sql`copy (select * from records.${sql.id(table)}) to ${sql.lit(file)}`.execute(query);
    const took = await timed(() =>
      sql`copy public.${sql.id(table)} from ${sql.lit(file)}`.execute(query),
    );
    seconds += took.seconds;
    cpuSeconds += took.cpuSeconds;
    rmSync(file);
  }
  return { seconds, cpuSeconds };
}

/** Records entered as people and other systems do without an import: drafted and entered over HTTP, so many at a time. */
export async function enterOneByOne(
  client: Client,
  records: number,
  hands: number,
): Promise<Timed> {
  const content = stolenPistol(new Date());
  const enter = async (at: number) => {
    const serials = [{ text: `PEER${1_000_000 + at}` }];
    const governance = { ...content.governance, ownReference: `PEER-${at}` };
    const body = { ...content, weapon: { ...content.weapon, serials }, governance };
    const { id, version } = await client.call(draftRecordRoute, { body });
    const step = { params: { record: id }, body: { verb: "enter" as const } };
    await client.call(moveRecordRoute, step, { version });
  };
  let next = 0;
  const hand = async () => {
    while (next < records) await enter(next++);
  };
  return timed(() => Promise.all(Array.from({ length: hands }, hand)));
}

/** What a row of the list is made of, with its codes as they are. */
const listed = `reference, own_reference, event->>'caseReference', type, weapon->>'type', weapon->>'make',
  weapon->>'model', (select string_agg(serial->>'text', '; ') from jsonb_array_elements(weapon->'serials') serial),
  weapon->>'calibre', weapon->>'country', event->'when'->>'day', event->'where'->>'country',
  event->'where'->>'place', state, review_on`;

/** The list written by COPY as CSV into a file of the database server: no rights, no look, no words, nothing made safe. */
export async function copyOut({ query }: Database<unknown>): Promise<Timed> {
  const file = join(tmpdir(), `proofmark-bench-${process.pid}-list.csv`);
  const statement = `copy (select ${listed} from records.record order by id desc) to '${file}' csv header`;
  const took = await timed(() => sql.raw(statement).execute(query));
  rmSync(file);
  return took;
}

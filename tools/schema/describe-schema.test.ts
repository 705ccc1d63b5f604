import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { describeSchema, schemaFile, writeCommand } from "./describe-schema.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("platform/database/schema.sql says what the migrations make", async () => {
  const made = (await describeSchema(database.migrator.query)).split("\n");
  const said = readFileSync(schemaFile, "utf8").split("\n");
  const at = Math.max(made.length, said.length);
  const stale = Array.from({ length: at }, (_, line) => line).find(
    (line) => made[line] !== said[line],
  );
  if (stale === undefined) return;
  expect.fail(`platform/database/schema.sql is stale from line ${stale + 1}. Run \`${writeCommand}\`, \
review the difference and commit it with the migration.
  file:     ${said[stale] ?? "(ends)"}
  database: ${made[stale] ?? "(ends)"}`);
});

/** One of each kind of thing, so that nothing the migrations do not use yet is lost in silence. */
const specimen = sql`
  create schema yardstick;
  comment on schema yardstick is 'Kept apart';
  create table yardstick.box (
    id uuid primary key, label text collate "C" not null default 'none', unique (label));
  create table yardstick.thing (
    "order" bigint generated always as identity, box uuid not null references yardstick.box
      on delete cascade deferrable initially deferred,
    weight_g integer check (weight_g > 0), weight_kg double precision
      generated always as (weight_g / 1000.0) stored,
    primary key ("order")) with (fillfactor = 70);
  comment on table yardstick.thing is 'What lies in a box';
  comment on column yardstick.thing.weight_g is 'Grams';
  create sequence yardstick.ticket as integer increment 5 start 100 cycle;
  comment on sequence yardstick.ticket is 'Numbers of boxes';
  grant usage on sequence yardstick.ticket to proofmark_worker;
  create unique index thing_heavy on yardstick.thing (box) where weight_g > 100;
  alter table yardstick.thing enable row level security;
  create policy sees on yardstick.thing for select using (
    box in (select id from yardstick.box where label = current_setting('yardstick.label')));
  create policy light on yardstick.thing as restrictive for update to proofmark_worker
    using (true) with check (weight_g < 10);
  create function yardstick.refuse() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$ begin return null; end $$;
  revoke all on function yardstick.refuse() from public;
  create trigger refuse before delete on yardstick.thing for each row execute function yardstick.refuse();
  create procedure yardstick.clear(label text default 'none') language sql
    as $$ delete from yardstick.box b where b.label = clear.label $$;
  create view yardstick.heavy with (security_invoker = true) as
    select id, label, count(*) as boxes, 'box.label' as hint from yardstick.box
    where label <> 'none' and exists (select from yardstick.thing t where t.box = box.id)
    group by id having count(*) > 0;
  create view yardstick.held with (security_invoker = true) as
    select b.id, count(*) as things from yardstick.box b
    join yardstick.thing t on t.box = b.id group by b.id;
  comment on view yardstick.held is 'Things by box';
  grant select (box, weight_g), insert on yardstick.thing to proofmark_runtime, proofmark_worker;
  grant select on yardstick.held to proofmark_runtime with grant option`;

const described = `-- Kept apart
CREATE SCHEMA yardstick;

-- Numbers of boxes
CREATE SEQUENCE yardstick.ticket AS integer START 100 INCREMENT 5 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 CYCLE;
GRANT USAGE ON SEQUENCE yardstick.ticket TO proofmark_worker;

CREATE TABLE yardstick.box (
  id uuid NOT NULL,
  label text COLLATE "C" DEFAULT 'none'::text NOT NULL,
  CONSTRAINT box_pkey PRIMARY KEY (id),
  CONSTRAINT box_label_key UNIQUE (label)
);

-- What lies in a box
CREATE TABLE yardstick.thing (
  "order" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  box uuid NOT NULL,
  weight_g integer, -- Grams
  weight_kg double precision GENERATED ALWAYS AS ((weight_g::numeric / 1000.0)) STORED,
  CONSTRAINT thing_pkey PRIMARY KEY ("order"),
  CONSTRAINT thing_box_fkey FOREIGN KEY (box) REFERENCES yardstick.box(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT thing_weight_g_check CHECK (weight_g > 0)
) WITH (fillfactor=70);
CREATE UNIQUE INDEX thing_heavy ON yardstick.thing USING btree (box) WHERE (weight_g > 100);
ALTER TABLE yardstick.thing ENABLE ROW LEVEL SECURITY;
CREATE POLICY light ON yardstick.thing AS RESTRICTIVE FOR UPDATE TO proofmark_worker
  USING (true)
  WITH CHECK (weight_g < 10);
CREATE POLICY sees ON yardstick.thing FOR SELECT TO public
  USING ((box IN ( SELECT box.id
   FROM yardstick.box
  WHERE box.label = current_setting('yardstick.label'::text))));
CREATE TRIGGER refuse BEFORE DELETE ON yardstick.thing FOR EACH ROW EXECUTE FUNCTION yardstick.refuse();
GRANT INSERT, SELECT (box, weight_g) ON yardstick.thing TO proofmark_runtime, proofmark_worker;

CREATE VIEW yardstick.heavy WITH (security_invoker=true) AS
 SELECT id,
    label,
    count(*) AS boxes,
    'box.label'::text AS hint
   FROM yardstick.box
  WHERE label <> 'none'::text AND (EXISTS ( SELECT
           FROM yardstick.thing t
          WHERE t.box = box.id))
  GROUP BY id
 HAVING count(*) > 0;

-- Things by box
CREATE VIEW yardstick.held WITH (security_invoker=true) AS
 SELECT b.id,
    count(*) AS things
   FROM yardstick.box b
     JOIN yardstick.thing t ON t.box = b.id
  GROUP BY b.id;
GRANT SELECT ON yardstick.held TO proofmark_runtime WITH GRANT OPTION;

CREATE PROCEDURE yardstick.clear(IN label text DEFAULT 'none'::text)
  LANGUAGE sql SECURITY INVOKER
AS $$ delete from yardstick.box b where b.label = clear.label $$;
GRANT EXECUTE ON PROCEDURE yardstick.clear(text) TO public;

CREATE FUNCTION yardstick.refuse() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp
AS $$ begin return null; end $$;
`;

test("every kind of thing is told in full, the same by every version of PostgreSQL", async () => {
  await specimen.execute(database.migrator.query);
  const text = await describeSchema(database.migrator.query);
  expect(text.slice(text.indexOf("-- Kept apart"))).toBe(described);
});

test("the queue's own schema is left out", async () => {
  expect(await describeSchema(database.migrator.query)).not.toMatch(/^CREATE \w+ graphile_worker/m);
});

test("what no describer knows is refused by name", async () => {
  await sql`create type yardstick.colour as enum ('red'); create domain yardstick.hue as text`.execute(
    database.migrator.query,
  );
  await expect(describeSchema(database.migrator.query)).rejects.toThrow(
    /yet: type yardstick.colour, type yardstick.hue$/,
  );
});

-- A row is found by those who may read it and, where its owner says only whom to ask, by those who might
-- read it were it open. What they are told of such a row is the server's to keep to: see
-- docs/decisions/pointer-matches.md.
create procedure platform.let_point(target regclass) language plpgsql as $$
begin
  execute format($ddl$
    create policy pointer_rows on %1$s for select using (
      owner_member <> (select platform.acting_member())
      and disclosure = 'pointer'
      and (select platform.acting_member()) <> all (excluded_members)
      and (handling = 'official'
        or (handling = 'restricted' and (select platform.acting_member()) = any (named_members))
        or (handling = 'confidential' and (select platform.acting_agency()) = any (named_agencies))))
    $ddl$, target);
end $$;
comment on procedure platform.let_point(regclass) is
  'Lets rows of an owned table that matches are sought in be matched where their owner says only whom to ask';
revoke execute on procedure platform.let_point(regclass) from public;

-- The serials of records that can be found, one row for each reading. Columns for keys are filled by the
-- application (records science), in the transaction that makes the record findable.
create table records.serial (
  record uuid not null references records.record on delete cascade,
  norm text collate "C" not null,
  rnorm text collate "C" not null,
  skel text collate "C" not null,
  rskel text collate "C" not null,
  gun_key text collate "C",
  make text,
  model text,
  calibre text,
  type text,
  country text,
  key_version smallint not null,
  primary key (record, norm)
);
comment on table records.serial is 'Serials of records that a search may find, with what ranks them; no row where the record is a draft, cancelled or expired';
comment on column records.serial.record is 'The record that states it';
comment on column records.serial.norm is 'Capital letters and digits as drawn, ? and * where unreadable';
comment on column records.serial.rnorm is 'norm from its end';
comment on column records.serial.skel is 'norm with look-alikes folded and leading zeros dropped';
comment on column records.serial.rskel is 'skel from its end';
comment on column records.serial.gun_key is 'Make and model folded, null where either is not stated';
comment on column records.serial.make is 'As the record states it; code or free text';
comment on column records.serial.model is 'As the record states it';
comment on column records.serial.calibre is 'As the record states it';
comment on column records.serial.type is 'Code of the kind of firearm';
comment on column records.serial.country is 'Country of manufacture';
comment on column records.serial.key_version is 'Version of the rules that made the keys; older rows are made again';
call platform.own('records.serial');
call platform.let_point('records.serial');
call platform.let_principal('records.serial', 'records_clock');
-- Nobody looks for serials by their owner.
drop index records.serial_owner;
create index serial_norm on records.serial (norm);
create index serial_rnorm on records.serial (rnorm);
create index serial_skel on records.serial (skel);
create index serial_of_gun on records.serial (gun_key, skel, rskel) where gun_key is not null;
-- The second condition is met by every row. A statement names it to have this index; without it the planner
-- would take this one for ranges of skel as well, knowing nothing of their widths.
create index serial_of_gun_end on records.serial (gun_key, rskel) where gun_key is not null and key_version > 0;
grant select, insert, delete on records.serial to proofmark_runtime;
grant select, delete on records.serial to proofmark_worker;

-- How many records a reader's searches run over. Each change adds a row under the ownership of the record, and
-- the reader's rows are added up under row security: nobody counts what they may not see.
create table records.tally (
  id uuid primary key,
  records integer not null,
  freshest timestamptz not null
);
comment on table records.tally is 'Records that can be found, counted for each ownership: differences, which the worker adds up';
comment on column records.tally.id is 'Made by whoever writes the row';
comment on column records.tally.records is 'How many more records, or fewer';
comment on column records.tally.freshest is 'When the latest of them was changed';
call platform.own('records.tally');
call platform.let_principal('records.tally', 'records_clock');
grant select, insert on records.tally to proofmark_runtime;
grant select, insert, delete on records.tally to proofmark_worker;

-- A run within a serial is found by trigrams, whose comparisons row security does not let an index answer
-- before it has looked at the row. So one function finds ids beside row security, by the same rule, and the
-- caller reads the rows again under it. Where the server has no trigrams or lets nobody pass row security,
-- the function is not made and such searches read a bounded number of rows.
create procedure records.make_find_within() language plpgsql as $make$
declare
  rule text := (select string_agg(format('(%s)', qual), ' or ' order by policyname) from pg_policies
    where schemaname = 'records' and tablename = 'serial' and permissive = 'PERMISSIVE' and cmd = 'SELECT');
begin
  if not exists (select from pg_roles where rolname = 'proofmark_seeker') then
    create role proofmark_seeker nologin bypassrls noinherit nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'proofmark_seeker' and rolbypassrls and not rolcanlogin) then
    return;
  end if;
  create schema if not exists extension;
  create extension if not exists pg_trgm schema extension;
  execute format('create index if not exists serial_within on records.serial using gin (norm %s.gin_trgm_ops)',
    (select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm'));
  execute format($ddl$
    create or replace function records.find_within(run text, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $body$
    begin
      -- Planned for the run itself: a plan for any run would read the whole table.
      return query execute format('select record from records.serial where norm like %%L and (%%s) limit %%s',
        '%%' || regexp_replace(run, '([\\%%_])', '\\\1', 'g') || '%%', %1$L, most);
    end $body$ $ddl$, rule);
  grant usage, create on schema records to proofmark_seeker;
  grant usage on schema platform to proofmark_seeker;
  grant select on records.serial to proofmark_seeker;
  execute format('grant proofmark_seeker to %I', current_user);
  alter function records.find_within(text, integer) owner to proofmark_seeker;
  execute format('revoke proofmark_seeker from %I', current_user);
  revoke create on schema records from proofmark_seeker;
  revoke execute on function records.find_within(text, integer) from public;
  grant execute on function records.find_within(text, integer) to proofmark_runtime;
  comment on function records.find_within(text, integer) is
    'Records with a run of signs within a serial that the caller may find; ids only, to be read again under row security';
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'runs within serials are sought by a bounded scan: %', sqlerrm;
end $make$;
comment on procedure records.make_find_within() is
  'Makes the function find_within by the reading rule of records.serial as it stands; called again when that rule changes';
revoke execute on procedure records.make_find_within() from public;
call records.make_find_within();

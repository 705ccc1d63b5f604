-- Entries become articles: whole documents of which every version is kept. The seed is loaded anew
-- at the next start, so the earlier rows need not be carried over: nothing but the seed could be in them.

drop table reference.entry;
update reference.seed set content_hash = '';

create sequence reference.entry_number start 100001;
comment on sequence reference.entry_number is 'Numbers for entries that come from no seed; gaps mean nothing';

create table reference.entry (
  ref text primary key check (ref ~ '^[A-Z]{1,4}[0-9]{4,12}$'),
  version integer not null check (version > 0),
  article jsonb not null,
  make text not null generated always as (article ->> 'make') stored,
  model text not null generated always as (article ->> 'model') stored,
  state text not null generated always as (article ->> 'state') stored
    check (state in ('seed', 'imported', 'verified')),
  is_listed boolean not null default true,
  merged_into text references reference.entry (ref) deferrable initially deferred,
  origin text,
  changed_at timestamptz not null default now(),
  check (merged_into is null or not is_listed)
);
create index entry_make on reference.entry (make, model);
create unique index entry_origin on reference.entry (origin) where origin is not null;
create index entry_merged_into on reference.entry (merged_into) where merged_into is not null;
comment on table reference.entry is 'The reference table: each entry as it stands, the latest of its versions';
comment on column reference.entry.ref is 'Stable public number; never given twice';
comment on column reference.entry.version is 'Number of the version that stands';
comment on column reference.entry.article is 'The whole entry, as the contract''s Article';
comment on column reference.entry.make is 'Brand as marked, taken from the article';
comment on column reference.entry.model is 'Model, taken from the article';
comment on column reference.entry.state is 'How far it can be trusted: seed, imported, verified; taken from the article';
comment on column reference.entry.is_listed is 'Found by search and identification; merged and withdrawn entries are only read by their number';
comment on column reference.entry.merged_into is 'The entry that took this one up; its old number leads there';
comment on column reference.entry.origin is 'Table and key it was imported under, so that the next import finds it again';
comment on column reference.entry.changed_at is 'When this version was published';

create table reference.entry_version (
  ref text not null,
  version integer not null check (version > 0),
  article jsonb not null,
  change text not null check (change in
    ('seeded', 'imported', 'edited', 'merged', 'split', 'withdrawn', 'restored', 'undone')),
  batch uuid,
  member text,
  agency text,
  reason text,
  made_at timestamptz not null default now(),
  primary key (ref, version)
);
create index entry_version_batch on reference.entry_version (batch) where batch is not null;
comment on table reference.entry_version is 'Every version of every entry that was ever published; only added to';
comment on column reference.entry_version.ref is 'The entry';
comment on column reference.entry_version.version is 'Counts from 1 without gaps';
comment on column reference.entry_version.article is 'The whole entry in this version';
comment on column reference.entry_version.change is 'How this version came about';
comment on column reference.entry_version.batch is 'The import it came with';
comment on column reference.entry_version.member is 'Member whose editors made it; null for the seed';
comment on column reference.entry_version.agency is 'Agency of those editors';
comment on column reference.entry_version.reason is 'Why, in the words of the editor';
comment on column reference.entry_version.made_at is 'When it was published';

create table reference.table_state (
  id smallint primary key default 1 check (id = 1),
  generation bigint not null default 0,
  changed_at timestamptz not null default now()
);
insert into reference.table_state default values;
comment on table reference.table_state is 'Raised with every published change, so that servers know that what they hold in memory is old; one row';
comment on column reference.table_state.id is 'Always 1';
comment on column reference.table_state.generation is 'Raised by one with each change';
comment on column reference.table_state.changed_at is 'When it was last raised';

grant select on all tables in schema reference to proofmark_runtime, proofmark_worker;
grant insert, update on reference.entry to proofmark_runtime, proofmark_worker;
grant insert on reference.entry_version to proofmark_runtime, proofmark_worker;
grant update on reference.table_state to proofmark_runtime, proofmark_worker;
grant usage on sequence reference.entry_number to proofmark_runtime, proofmark_worker;

-- A search is kept so that a record that comes later finds it. Only who asked and the own desk see it; the
-- matcher reads it to tell them.
create table records.kept_search (
  id uuid primary key,
  asked_by uuid not null,
  asked_at timestamptz not null,
  question jsonb not null
);
comment on table records.kept_search is 'Searches put to the records, against which each new or changed record is held';
comment on column records.kept_search.id is 'The search as its act in the ledger names it';
comment on column records.kept_search.asked_by is 'Person who asked';
comment on column records.kept_search.asked_at is 'When';
comment on column records.kept_search.question is 'Numbers and what else was stated of the firearm';
call platform.own('records.kept_search');
call platform.let_principal('records.kept_search', 'records_matcher');
call platform.let_principal('records.kept_search', 'records_clock');
create index kept_search_age on records.kept_search (asked_at);

create table records.sought (
  search uuid not null references records.kept_search on delete cascade,
  norm text collate "C" not null,
  rnorm text collate "C" not null,
  skel text collate "C" not null,
  key_version smallint not null,
  primary key (search, norm)
);
comment on table records.sought is 'Numbers of kept searches, found by the number of a record as a record is by theirs';
comment on column records.sought.search is 'The search it belongs to';
comment on column records.sought.norm is 'Capital letters and digits as drawn, ? and * where unreadable';
comment on column records.sought.rnorm is 'norm from its end';
comment on column records.sought.skel is 'norm with look-alikes folded and leading zeros dropped';
comment on column records.sought.key_version is 'Version of the rules that made the keys';
call platform.own('records.sought');
call platform.let_principal('records.sought', 'records_matcher');
call platform.let_principal('records.sought', 'records_clock');
drop index records.sought_owner;
create index sought_norm on records.sought (norm);
create index sought_rnorm on records.sought (rnorm);
create index sought_skel on records.sought (skel);

create table records.reverse_hit (
  record uuid not null references records.record on delete cascade,
  search uuid not null references records.kept_search on delete cascade,
  told_at timestamptz not null,
  primary key (record, search)
);
comment on table records.reverse_hit is 'Which earlier search was told of which record: once';
comment on column records.reverse_hit.record is 'The record that came later';
comment on column records.reverse_hit.search is 'The search that was put before it';
comment on column records.reverse_hit.told_at is 'When who searched was told';
call platform.own('records.reverse_hit');
call platform.let_principal('records.reverse_hit', 'records_matcher');
create index reverse_hit_search on records.reverse_hit (search);

grant select, insert on records.kept_search, records.sought to proofmark_runtime;
grant select, delete on records.kept_search to proofmark_worker;
grant select on records.sought to proofmark_worker;
grant select, insert on records.reverse_hit to proofmark_worker;

-- The matcher reads what may be found, and who may find it is then asked of row security in the searcher's name.
create policy records_matcher_reads on records.serial for select using (
  (select platform.acting_principal()) = 'records_matcher');
create policy records_matcher_reads on records.record for select using (
  (select platform.acting_principal()) = 'records_matcher');
call records.make_find_within();

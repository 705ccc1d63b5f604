-- A standing watch: an agency is told of each record of a firearm it looks for until it says otherwise or the review day
-- comes. Nobody but that agency and its desk sees it: what is watched tells what is being investigated.
create table records.watch (
  id uuid primary key,
  reference text not null,
  state text not null check (state in ('standing', 'lapsed', 'ended')),
  numbers jsonb not null check (jsonb_typeof(numbers) = 'array'),
  gun jsonb not null check (jsonb_typeof(gun) = 'object'),
  gun_key text collate "C",
  purpose text not null,
  tells text[] not null check (tells <@ '{person,agency,desk}' and cardinality(tells) > 0),
  review_on date not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
comment on table records.watch is 'Firearms an agency wants to be told of as soon as a record of them can be found; the fold of its acts';
comment on column records.watch.id is 'The watch as its acts name it';
comment on column records.watch.reference is 'Short, random, with a check character; unique with its owner';
comment on column records.watch.state is 'standing; lapsed: its review day has come; ended by its agency';
comment on column records.watch.numbers is 'Numbers watched in their uncertain notation; may be none where make and model are stated';
comment on column records.watch.gun is 'What else is stated of the firearm';
comment on column records.watch.gun_key is 'Make and model folded, where no number is watched';
comment on column records.watch.purpose is 'Case number or occasion, never a name';
comment on column records.watch.tells is 'Who is told: the person who began it, everyone of the agency, the desk of the member';
comment on column records.watch.review_on is 'On this day it lapses unless it is renewed';
comment on column records.watch.begun_by is 'Person who began it';
comment on column records.watch.begun_at is 'When';
comment on column records.watch.changed_at is 'When it was last changed, renewed or ended';
comment on column records.watch.version is 'Counts the changes';
call platform.own('records.watch');
call platform.let_principal('records.watch', 'records_matcher');
call platform.let_principal('records.watch', 'records_clock');
create unique index watch_reference on records.watch (owner_member, reference);
create index watch_of_gun on records.watch (gun_key) where gun_key is not null and state = 'standing';
create index watch_review on records.watch (review_on) where state = 'standing';

create table records.watched (
  watch uuid not null references records.watch on delete cascade,
  norm text collate "C" not null,
  rnorm text collate "C" not null,
  skel text collate "C" not null,
  head text collate "C",
  pattern text collate "C",
  key_version smallint not null,
  primary key (watch, norm)
);
comment on table records.watched is 'Numbers of standing watches, found by the number of a record as a record is by theirs';
comment on column records.watched.watch is 'The watch it belongs to';
comment on column records.watched.norm is 'Capital letters and digits as drawn, ? and * where unreadable';
comment on column records.watched.rnorm is 'norm from its end';
comment on column records.watched.skel is 'norm with look-alikes folded and leading zeros dropped';
comment on column records.watched.head is 'The first signs of skel that are read, at most four; null where all are';
comment on column records.watched.pattern is 'The number for LIKE where signs are unreadable, look-alikes folded; null where none is';
comment on column records.watched.key_version is 'Version of the rules that made the keys';
call platform.own('records.watched');
call platform.let_principal('records.watched', 'records_matcher');
drop index records.watched_owner;
create index watched_norm on records.watched (norm);
create index watched_rnorm on records.watched (rnorm);
create index watched_skel on records.watched (skel);
create index watched_head on records.watched (head) where head is not null;

create table records.watch_hit (
  record uuid not null references records.record on delete cascade,
  watch uuid not null references records.watch on delete cascade,
  told_at timestamptz not null,
  primary key (watch, record)
);
comment on table records.watch_hit is 'Which watch was told of which record: once';
comment on column records.watch_hit.record is 'The record';
comment on column records.watch_hit.watch is 'The watch that was told';
comment on column records.watch_hit.told_at is 'When';
call platform.own('records.watch_hit');
call platform.let_principal('records.watch_hit', 'records_matcher');
drop index records.watch_hit_owner;
create index watch_hit_record on records.watch_hit (record);

grant select, insert, update on records.watch to proofmark_runtime;
grant select, insert, delete on records.watched to proofmark_runtime;
grant select on records.watch_hit to proofmark_runtime;
grant select, update (state, changed_at, version) on records.watch to proofmark_worker;
grant select on records.watched to proofmark_worker;
grant select, insert on records.watch_hit to proofmark_worker;

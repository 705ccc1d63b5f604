-- Whom to ask: members, their agencies, and what each member says about itself. Read by everyone
-- signed in; a suspended member's people are signed in no longer (platform.enter empties their context).

create schema directory;
comment on schema directory is 'Members, agencies and how to reach them';
grant usage on schema directory to proofmark_runtime, proofmark_worker;

create table directory.member (
  id text primary key check (id ~ '^[A-Z]{2,8}$'),
  names jsonb check ((names is null) = (length(id) = 2)),
  standing text not null check (standing in ('active', 'suspended')),
  standing_since timestamptz not null,
  is_synthetic boolean not null,
  version integer not null default 1
);
comment on table directory.member is 'Countries and international entities admitted to this installation';
comment on column directory.member.id is 'ISO 3166-1 alpha-2 of a country, or three to eight capitals of an international entity';
comment on column directory.member.names is 'Name of an international entity in en, fr, es, ar; null for countries, which readers name in their language';
comment on column directory.member.standing is 'active, or suspended: its people see and do nothing, its rows stay';
comment on column directory.member.standing_since is 'When the standing last changed';
comment on column directory.member.is_synthetic is 'Demonstration data';
comment on column directory.member.version is 'Counts changes; ETag';
alter table directory.member enable row level security, force row level security;
create policy signed_in_reads on directory.member for select
  using ((select platform.acting_member()) is not null);
call platform.let_principal('directory.member', 'gatekeeper');
call platform.let_principal('directory.member', 'secretariat');
grant select, insert, update on directory.member to proofmark_runtime;
grant select on directory.member to proofmark_worker;

create table directory.agency (
  id uuid primary key,
  owner_member text not null references directory.member,
  kind text not null check (kind in ('police', 'customs', 'border', 'regulator', 'laboratory',
    'military', 'prosecutor', 'national_bureau', 'secretariat')),
  name text not null check (length(name) between 1 and 120),
  name_language text not null,
  place text,
  is_desk boolean not null default false,
  reads_official boolean not null default false,
  is_synthetic boolean not null,
  version integer not null default 1
);
comment on table directory.agency is 'Agencies of the members';
comment on column directory.agency.id is 'UUID version 7';
comment on column directory.agency.kind is 'What the agency is';
comment on column directory.agency.name is 'Its name in its own language';
comment on column directory.agency.name_language is 'ISO 639-1 of the name';
comment on column directory.agency.place is 'Town or post, null where it is the whole service';
comment on column directory.agency.is_desk is 'The member''s tracing and validation desk';
comment on column directory.agency.reads_official is 'Named by the desk to read official-use rows of all agencies of its member';
comment on column directory.agency.is_synthetic is 'Demonstration data';
comment on column directory.agency.version is 'Counts changes; ETag';
call platform.own_by_member('directory.agency');
call platform.let_principal('directory.agency', 'gatekeeper');
call platform.let_principal('directory.agency', 'secretariat');
create policy signed_in_reads on directory.agency for select
  using ((select platform.acting_member()) is not null);
create unique index agency_one_desk on directory.agency (owner_member) where is_desk;
grant select, insert, update on directory.agency to proofmark_runtime;
grant select on directory.agency to proofmark_worker;

create table directory.profile (
  owner_member text primary key references directory.member,
  languages text[] not null,
  duty_phone text,
  zone text not null,
  week jsonb not null,
  holidays date[] not null,
  agreements jsonb not null,
  covers_from smallint,
  covers_until smallint,
  reviewed_on date not null,
  review_due date not null check (review_due > reviewed_on),
  version integer not null default 1,
  check (covers_from is null or covers_until is null or covers_from <= covers_until)
);
comment on table directory.profile is 'What a member says about itself and keeps up to date';
comment on column directory.profile.languages is 'ISO 639-1 of the languages its desk answers in, best first';
comment on column directory.profile.duty_phone is 'E.164 number answered outside working hours, null where there is none';
comment on column directory.profile.zone is 'IANA time zone of the desk';
comment on column directory.profile.week is 'Working hours: [{day 1 (Monday)-7, opens "08:30", closes "16:30"}] in the zone';
comment on column directory.profile.holidays is 'Days the desk is closed';
comment on column directory.profile.agreements is '[{kind, partner, until}] under which it answers others';
comment on column directory.profile.covers_from is 'First year its firearms records cover, null: unknown';
comment on column directory.profile.covers_until is 'Last year they cover, null: to the present';
comment on column directory.profile.reviewed_on is 'When the member last confirmed this';
comment on column directory.profile.review_due is 'When it must confirm again';
comment on column directory.profile.version is 'Counts changes; ETag';
call platform.own_by_member('directory.profile');
call platform.let_principal('directory.profile', 'secretariat');
create policy signed_in_reads on directory.profile for select
  using ((select platform.acting_member()) is not null);
grant select, insert, update on directory.profile to proofmark_runtime;
grant select on directory.profile to proofmark_worker;

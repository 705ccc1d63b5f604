create schema records;
comment on schema records is 'What members state about lost, stolen, recovered and other firearms';
grant usage on schema records to proofmark_runtime, proofmark_worker;

create table records.record (
  id uuid primary key,
  reference text not null,
  type text not null check (type in ('lost', 'stolen', 'trafficked', 'recovered', 'found', 'surrendered', 'used_in_crime')),
  state text not null check (state in ('draft', 'active', 'located', 'confirmed', 'cleared', 'cancelled', 'expired')),
  weapon jsonb not null,
  event jsonb not null,
  seizure jsonb,
  own_reference text,
  review_on date not null,
  located_by uuid,
  located_member text,
  located_at timestamptz,
  closing text,
  expired_from text check (expired_from in ('draft', 'active', 'located', 'confirmed')),
  version integer not null default 1,
  drafted_at timestamptz not null,
  entered_at timestamptz,
  changed_at timestamptz not null,
  constraint record_located_whole check (num_nulls(located_by, located_member, located_at) in (0, 3)),
  constraint record_closed_why check ((closing is not null) = (state in ('cleared', 'cancelled'))),
  constraint record_expired_from_where check ((expired_from is not null) = (state = 'expired'))
);
comment on table records.record is 'One member''s statement about one firearm; the fold of its acts';
comment on column records.record.id is 'UUIDv7 made by the application';
comment on column records.record.reference is 'Short and random with a check character, unique for its owner';
comment on column records.record.type is 'What happened to the firearm; the codes are in the contract';
comment on column records.record.state is 'Where it stands; decide-step.ts says who moves it whereto';
comment on column records.record.weapon is 'Description of the reference contract: serials and other marks with what is uncertain in them';
comment on column records.record.event is 'What happened, when, where, and the owner''s case';
comment on column records.record.seizure is 'Legal ground and criminal context of a recovered firearm';
comment on column records.record.own_reference is 'How the owner calls the record';
comment on column records.record.review_on is 'When the owner is asked whether to keep it; five years ahead at most';
comment on column records.record.located_by is 'Person who said that they have the firearm: compared, never shown';
comment on column records.record.located_member is 'For which member';
comment on column records.record.located_at is 'When';
comment on column records.record.closing is 'Why it was cleared or cancelled';
comment on column records.record.expired_from is 'Where it stood when its review day passed; a renewal leads back there';
comment on column records.record.version is 'Counts the changes, for If-Match';
comment on column records.record.drafted_at is 'When it was begun';
comment on column records.record.entered_at is 'When it was entered; before that no other member sees it';
comment on column records.record.changed_at is 'When it was last changed or moved';
call platform.own('records.record');
call platform.let_principal('records.record', 'records_clock');
create unique index record_reference on records.record (owner_member, reference);
create index record_own on records.record (owner_member, id);
create index record_review on records.record (review_on) where state in ('draft', 'active', 'located', 'confirmed');

-- Beside the rule of ownership: what is not finished, was wrong or has lapsed stays with its member.
create policy unfinished_stays_home on records.record as restrictive for select using (
  owner_member = (select platform.acting_member())
  or state in ('active', 'located', 'confirmed', 'cleared')
  or (select platform.acting_principal()) = 'records_clock');

-- A desk that has the firearm in hand says so on the owner's record; the trigger below lets it change nothing else.
create policy finding_desk_locates on records.record for update using (
  owner_member <> (select platform.acting_member())
  and (select platform.acting_is_desk())
  and state = 'active'
) with check (
  owner_member <> (select platform.acting_member())
  and state = 'located'
  and located_member = (select platform.acting_member())
  and located_by = (select platform.acting_person()));

create function records.keep_statement() returns trigger language plpgsql as $$
declare
  place text[] := '{state,located_by,located_member,located_at,expired_from,changed_at,version}';
begin
  if new.owner_member is distinct from old.owner_member
    or new.owner_agency is distinct from old.owner_agency then
    raise exception 'a record never changes its owner' using errcode = '42501';
  end if;
  if old.owner_member is distinct from platform.acting_member()
    and to_jsonb(new) - place is distinct from to_jsonb(old) - place then
    raise exception 'only its owner changes what a record says' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_statement() is 'Others than the owner change where a record stands, never what it says; nobody changes whose it is';
create trigger keep_statement before update on records.record
  for each row execute function records.keep_statement();

-- The clock tells the owner's desk, so it has to find it.
create policy records_clock_reads on directory.agency for select using (
  (select platform.acting_principal()) = 'records_clock');

grant select, insert, update on records.record to proofmark_runtime;
grant select on records.record to proofmark_worker;
grant update (state, expired_from, changed_at, version) on records.record to proofmark_worker;

-- Persons in connection with the firearm of a record (invariant 7): personal data live in this table alone, and in the
-- contents of the acts on it until they are purged. Only officers and desk of the owner see them, whatever the record's
-- handling; no opened emergency access and no standing order of a desk opens them.
create table records.person (
  id uuid primary key,
  record uuid not null references records.record on delete cascade,
  content jsonb not null,
  changed_at timestamptz not null,
  version integer not null
);
comment on table records.person is 'Possessor, owner or reporter of the firearm of a record: personal data; the fold of its acts';
comment on column records.person.id is 'UUIDv7 made by the application';
comment on column records.person.record is 'The record of the firearm';
comment on column records.person.content is 'Role, name, birth, sex, nationality, document, address and remark, in the shape of the contract';
comment on column records.person.changed_at is 'When it was last stated';
comment on column records.person.version is 'Counts the statements';
call platform.own('records.person');
create index person_record on records.person (record);
create policy owner_alone on records.person as restrictive for select using (
  (owner_member = (select platform.acting_member())
    and (owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk())))
  or (select platform.acting_principal()) = 'purger');
-- The purge of a record finds whose acts go with it; it reads no personal data.
create policy purger_finds on records.person for select to proofmark_purger using (true);
grant select (id, record, owner_member, owner_agency) on records.person to proofmark_purger;
create policy own_record on records.person as restrictive for insert with check (
  exists (select from records.record r where r.id = person.record
    and r.owner_member = person.owner_member and r.owner_agency = person.owner_agency));

create function records.keep_person() returns trigger language plpgsql as $$
declare
  own text[] := '{content,changed_at,version}';
begin
  if to_jsonb(new) - own is distinct from to_jsonb(old) - own then
    raise exception 'a person stays that of its record' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_person() is 'Nobody moves a person to another record or shows it to others';
create trigger keep_person before update on records.person
  for each row execute function records.keep_person();

grant select, insert, update, delete on records.person to proofmark_runtime;

-- Custody of a firearm its owner has in hand, from the day it is taken in to its destruction. Places, numbers and
-- certificates are the owner's own work: only the agency that owns the record and its desk see them. Whoever sees the
-- record is told in outline where the firearm is.
create table records.custody (
  id uuid primary key references records.record on delete cascade,
  evidence_number text,
  place text,
  kept_by uuid references directory.agency,
  test_fired text not null check (test_fired in ('yes', 'no', 'unknown')),
  steps jsonb not null,
  changed_at timestamptz not null,
  version integer not null
);
comment on table records.custody is 'Custody of the firearm of a record; the fold of its acts';
comment on column records.custody.id is 'The record whose firearm it is';
comment on column records.custody.evidence_number is 'Number under which the firearm is kept as evidence';
comment on column records.custody.place is 'Where it is kept, as written';
comment on column records.custody.kept_by is 'Agency of the owner''s member that keeps it';
comment on column records.custody.test_fired is 'Whether it was test-fired, as stated: yes, no or unknown; a step may say more';
comment on column records.custody.steps is 'The chain of custody in the order it was stated, struck steps among them; decide-custody.ts says who adds to it';
comment on column records.custody.changed_at is 'When it was last stated';
comment on column records.custody.version is 'Counts the statements';
call platform.own('records.custody');

create function records.keep_custody() returns trigger language plpgsql as $$
declare
  own text[] := '{evidence_number,place,kept_by,test_fired,steps,changed_at,version}';
begin
  if to_jsonb(new) - own is distinct from to_jsonb(old) - own then
    raise exception 'custody stays that of its record' using errcode = '42501';
  end if;
  if jsonb_array_length(new.steps) < jsonb_array_length(old.steps) then
    raise exception 'a step is struck, never removed' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_custody() is 'Nobody removes a step of a chain of custody, or gives it to another record';
create trigger keep_custody before update on records.custody
  for each row execute function records.keep_custody();

grant select, insert, update on records.custody to proofmark_runtime;

create table records.custody_outline (
  id uuid primary key references records.record on delete cascade,
  stand text not null
    check (stand in ('in_custody', 'returned', 'destroyed', 'deactivated', 'retained', 'lost')),
  since date
);
comment on table records.custody_outline is 'Where the firearm of a record is, for everybody who sees the record: no place, no number; the fold of the acts on its custody';
comment on column records.custody_outline.id is 'The record whose firearm it is';
comment on column records.custody_outline.stand is 'in_custody, returned, destroyed, deactivated, retained or lost; destroyed is stated by one person until the record is cleared so by another';
comment on column records.custody_outline.since is 'Day since when; null where it is unknown';
alter table records.custody_outline enable row level security;
alter table records.custody_outline force row level security;
create policy record_seen on records.custody_outline for select using (
  exists (select from records.record r where r.id = custody_outline.id));
create policy owner_states on records.custody_outline for insert with check (
  exists (select from records.custody c where c.id = custody_outline.id
    and c.owner_member = (select platform.acting_member())
    and (c.owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))));
create policy owner_changes on records.custody_outline for update using (
  exists (select from records.custody c where c.id = custody_outline.id
    and c.owner_member = (select platform.acting_member())
    and (c.owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))));
create policy owner_withdraws on records.custody_outline for delete using (
  exists (select from records.custody c where c.id = custody_outline.id
    and c.owner_member = (select platform.acting_member())
    and (c.owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))));
grant select, insert, update, delete on records.custody_outline to proofmark_runtime;

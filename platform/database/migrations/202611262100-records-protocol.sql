-- The recovery protocol of a firearm its owner has in hand: nine steps, each open, done or not applicable. It is the
-- owner's own work: only the agency that owns the record, its desk, and agencies of its member that have a step see it.
create table records.protocol (
  id uuid primary key references records.record on delete cascade,
  reference text not null,
  steps jsonb not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
comment on table records.protocol is 'Checklist of a recovered, found or surrendered firearm; the fold of its acts';
comment on column records.protocol.id is 'The record whose checklist it is';
comment on column records.protocol.reference is 'Reference of that record, for agencies that have a step and may not open it';
comment on column records.protocol.steps is 'Where each step stands that somebody has touched, by its code; decide-protocol.ts says who moves it';
comment on column records.protocol.changed_at is 'When a step was last moved';
comment on column records.protocol.version is 'Counts the changes';
call platform.own('records.protocol');

-- Whose agency has a step moves that step; the trigger below keeps it to that.
create policy step_holder_moves on records.protocol for update using (
  owner_member = (select platform.acting_member())
  and (select platform.acting_agency()) = any (named_agencies)
) with check (
  owner_member = (select platform.acting_member())
  and (select platform.acting_agency()) = any (named_agencies));

create function records.keep_others_steps() returns trigger language plpgsql as $$
declare
  own text[] := '{steps,named_agencies,changed_at,version}';
  holder text := platform.acting_agency()::text;
begin
  if to_jsonb(new) - own is distinct from to_jsonb(old) - own then
    raise exception 'a checklist stays that of its record' using errcode = '42501';
  end if;
  if old.owner_agency is not distinct from platform.acting_agency() or platform.acting_is_desk() then
    return new;
  end if;
  if new.named_agencies is distinct from old.named_agencies
    or exists (
      select from jsonb_object_keys(old.steps || new.steps) as each(step)
      where new.steps -> step is distinct from old.steps -> step
        and (new.steps -> step ->> 'agency' is distinct from holder
          or old.steps -> step ->> 'agency' is distinct from holder)) then
    raise exception 'an agency moves only the steps it has' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_others_steps() is 'Who is not the owner moves only the steps of its agency; nobody changes whose checklist it is';
create trigger keep_others_steps before update on records.protocol
  for each row execute function records.keep_others_steps();

grant select, insert, update on records.protocol to proofmark_runtime;

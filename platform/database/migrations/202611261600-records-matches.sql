-- Somebody has a firearm that may be the one of a record and asks its owner. The row belongs to the owner of the
-- record; the agency that asks and its desk are named, so that both sides see it and nobody else does.
create table records.match (
  id uuid primary key,
  reference text not null,
  record uuid not null references records.record,
  state text not null check (state in ('asked', 'confirmed', 'refuted', 'inconclusive', 'withdrawn', 'closed')),
  urgency text not null check (urgency in ('urgent', 'routine')),
  search jsonb not null,
  note text,
  asked_by uuid not null,
  asker_member text not null,
  asker_agency uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz,
  reminded_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  answer_note text,
  outcome text,
  closed_at timestamptz,
  version integer not null default 1,
  constraint match_answer_whole check ((answered_by is null) = (answered_at is null)),
  constraint match_closed_why check (num_nulls(outcome, closed_at) in (0, 2) and (outcome is not null) = (state = 'closed'))
);
comment on table records.match is 'A firearm that may be that of a record, put to the record''s owner; the fold of its acts';
comment on column records.match.id is 'UUIDv7 made by the application';
comment on column records.match.reference is 'Short and random with a check character, unique for the owner';
comment on column records.match.record is 'The record it may be';
comment on column records.match.state is 'Where it stands; decide-match.ts says who moves it whereto';
comment on column records.match.urgency is 'How soon the owner is to answer';
comment on column records.match.search is 'What who asks has seen on the firearm, shown to the owner';
comment on column records.match.note is 'For the owner''s desk';
comment on column records.match.asked_by is 'Person who asked: compared, never shown';
comment on column records.match.asker_member is 'For which member';
comment on column records.match.asker_agency is 'At which agency';
comment on column records.match.asked_at is 'When';
comment on column records.match.due_at is 'When the answer or, of a hit, what came of it is due';
comment on column records.match.reminded_at is 'When both sides were told that it is late';
comment on column records.match.answered_by is 'Person of the owner''s desk who answered: never shown';
comment on column records.match.answered_at is 'When';
comment on column records.match.answer_note is 'What the owner''s desk says beside its answer';
comment on column records.match.outcome is 'What came of a hit';
comment on column records.match.closed_at is 'When that was recorded';
comment on column records.match.version is 'Counts the changes, for If-Match';
call platform.own('records.match');
call platform.let_principal('records.match', 'records_clock');
create unique index match_reference on records.match (owner_member, reference);
create unique index match_asked_once on records.match (owner_member, record, asker_agency) where state = 'asked';
create index match_of_record on records.match (record);
create index match_due on records.match (due_at) where due_at is not null;
create index match_asker on records.match (asker_member, asker_agency);

-- Who may find a record may ask its owner, for itself and of nothing else.
create policy asker_asks on records.match for insert with check (
  asker_member = (select platform.acting_member())
  and asker_agency = (select platform.acting_agency())
  and asked_by = (select platform.acting_person())
  and state = 'asked'
  and exists (select from records.serial s where s.record = match.record
    and s.owner_member = match.owner_member and s.owner_agency = match.owner_agency));
create policy asker_ends on records.match for update using (
  asker_member = (select platform.acting_member())
  and (asker_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))
) with check (state in ('withdrawn', 'closed'));

create function records.keep_question() returns trigger language plpgsql as $$
declare
  answer text[] := '{state,due_at,reminded_at,answered_by,answered_at,answer_note,outcome,closed_at,version}';
begin
  if old.owner_member is distinct from platform.acting_member()
    and (new.answered_by, new.answered_at, new.answer_note)
      is distinct from (old.answered_by, old.answered_at, old.answer_note) then
    raise exception 'only the owner answers' using errcode = '42501';
  end if;
  if to_jsonb(new) - answer is distinct from to_jsonb(old) - answer then
    raise exception 'what was asked stays as it was asked' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_question() is 'Nobody changes what was asked, by whom, or of whom, and nobody but its owner how it was answered';
create trigger keep_question before update on records.match
  for each row execute function records.keep_question();

grant select, insert, update on records.match to proofmark_runtime;
grant select on records.match to proofmark_worker;
grant update (reminded_at, version) on records.match to proofmark_worker;

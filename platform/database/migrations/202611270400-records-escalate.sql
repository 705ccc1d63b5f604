-- A reminder that brings nothing is told to those above.
alter table records.match add column escalated_at timestamptz;
comment on column records.match.escalated_at is 'When those above were told that a reminder had brought nothing';
grant update (escalated_at) on records.match to proofmark_worker;

create or replace function records.keep_question() returns trigger language plpgsql as $$
declare
  answer text[] := '{state,due_at,reminded_at,escalated_at,answered_by,answered_at,answer_note,outcome,closed_at,version}';
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

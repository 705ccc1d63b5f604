-- Checks of whole lists of numbers: what was asked, what was found, and how far the work in the background is. All of it
-- belongs to the agency that asked and is let go some time after the last change.
create table records.number_check (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  state text not null check (state in ('unreadable', 'read', 'checking', 'checked')),
  file_name text,
  failure text,
  columns jsonb not null default '[]',
  mapping jsonb not null default '{}',
  line_count integer not null default 0,
  number_count integer not null default 0,
  purpose text,
  coverage jsonb,
  done integer,
  look uuid,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  asked_at timestamptz,
  asked_by uuid,
  finished_at timestamptz,
  changed_at timestamptz not null default now()
);
comment on table records.number_check is 'A list of numbers put to the records as one act';
comment on column records.number_check.id is 'UUIDv7; the acts of the check name it';
comment on column records.number_check.version is 'Raised by everything a person does and when the work ends';
comment on column records.number_check.state is 'unreadable or read: a file came; checking: answered for the numbers as they are, near ones are being sought; checked: done';
comment on column records.number_check.file_name is 'As the sender''s machine named it; null where the list came without a file';
comment on column records.number_check.failure is 'Why the file could not be read, as a code';
comment on column records.number_check.columns is 'Columns in the order of the file, with some of what stands in them';
comment on column records.number_check.mapping is 'What the columns say, by their names';
comment on column records.number_check.line_count is 'Rows after the heading, or of the list';
comment on column records.number_check.number_count is 'Numbers in them that were asked: what the limit of a day counts';
comment on column records.number_check.purpose is 'Why it was asked; the owners of what is shown see it';
comment on column records.number_check.coverage is 'Over how many records of how many members it ran when it was answered';
comment on column records.number_check.done is 'Numbers done in the background; null while nobody works';
comment on column records.number_check.look is 'The act by which it was asked';
comment on column records.number_check.uploaded_by is 'Person who brought the list';
comment on column records.number_check.uploaded_at is 'When';
comment on column records.number_check.asked_at is 'When it was put to the records; null until then';
comment on column records.number_check.asked_by is 'Person who put it to them';
comment on column records.number_check.finished_at is 'When near numbers had been sought as well';
comment on column records.number_check.changed_at is 'When somebody last did something with it';
call platform.own('records.number_check');
call platform.let_principal('records.number_check', 'records_checker');
call platform.let_principal('records.number_check', 'records_clock');

create table records.number_check_portion (
  list uuid not null references records.number_check on delete cascade,
  position integer not null,
  rows json not null,
  answers json,
  counts jsonb,
  kept_at timestamptz,
  done_at timestamptz,
  primary key (list, position)
);
alter table records.number_check_portion alter column rows set storage external,
  alter column answers set storage external;
comment on table records.number_check_portion is 'Numbers of a check that are sought in one transaction';
comment on column records.number_check_portion.list is 'The check';
comment on column records.number_check_portion.position is 'Order of the portions, from 0';
comment on column records.number_check_portion.rows is 'Cells as they stand in the file; once it is asked, the numbers with what is stated of each gun';
comment on column records.number_check_portion.answers is 'What was found for each of them, in their order; null until it is asked';
comment on column records.number_check_portion.counts is 'How many numbers came out how';
comment on column records.number_check_portion.kept_at is 'When its numbers were kept, so that records that come later find them';
comment on column records.number_check_portion.done_at is 'When near numbers had been sought as well';
call platform.own('records.number_check_portion');
call platform.let_principal('records.number_check_portion', 'records_checker');
drop index records.number_check_portion_owner;

grant select, insert, update on records.number_check to proofmark_runtime;
grant select, insert, delete on records.number_check_portion to proofmark_runtime;
grant select, update, delete on records.number_check to proofmark_worker;
grant select, update on records.number_check_portion to proofmark_worker;

-- The worker goes on with a list as who asked it: bound by the same policies, it keeps the numbers and seeks near ones.
grant insert on records.kept_search, records.sought to proofmark_worker;
do $$ begin
  if to_regprocedure('records.find_within(text, integer)') is not null then
    grant execute on function records.find_within(text, integer) to proofmark_worker;
  end if;
exception when insufficient_privilege then
  raise notice 'the worker seeks runs within serials by a bounded scan';
end $$;

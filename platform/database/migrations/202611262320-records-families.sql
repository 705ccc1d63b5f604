-- Privately made, kit-built, printed and converted firearms have no serial: what links records of them is the family,
-- the entry of the reference table that the record names.
alter table records.record add column entry_ref text collate "C";
comment on column records.record.entry_ref is 'Entry of the reference table the firearm is said to be of, without the number of a variant; written with weapon';
alter table records.record no force row level security;
alter table records.record disable trigger keep_statement;
update records.record set entry_ref = regexp_replace(upper(trim(weapon ->> 'entryRef')), '-\d{1,4}$', '')
where weapon ? 'entryRef';
alter table records.record enable trigger keep_statement;
alter table records.record force row level security;
create index record_of_entry on records.record (entry_ref, entered_at, id) where entry_ref is not null;
grant update (entry_ref) on records.record to proofmark_worker;

-- Who was told that a record of a family came from another member: once a record, family and agency.
create table records.family_told (
  record uuid not null references records.record on delete cascade,
  entry_ref text not null,
  agency uuid not null,
  told_at timestamptz not null,
  primary key (record, entry_ref, agency)
);
comment on table records.family_told is 'Which agency was told of which record that it is of a family of which it has one itself: once';
comment on column records.family_told.record is 'The record of another member';
comment on column records.family_told.entry_ref is 'The family';
comment on column records.family_told.agency is 'The agency that was told';
comment on column records.family_told.told_at is 'When';
call platform.own('records.family_told');
call platform.let_principal('records.family_told', 'records_matcher');
drop index records.family_told_owner;
grant select, insert on records.family_told to proofmark_worker;

-- A family that appears more often than it used to. It is counted over records that every member may see, so it belongs
-- to nobody and every member reads it.
create table records.family_signal (
  id uuid primary key,
  entry_ref text not null,
  state text not null check (state in ('open', 'closed')),
  firearms integer not null,
  members text[] not null,
  counted_from date not null,
  counted_to date not null,
  expected double precision not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  reason text check (reason in ('taken_up', 'explained', 'false_alarm')),
  version integer not null default 1,
  constraint family_signal_closed_whole check (num_nulls(closed_at, closed_by, reason) = case state when 'open' then 3 else 0 end)
);
comment on table records.family_signal is 'Early warnings that a family of firearms appears more often than before; the fold of their acts';
comment on column records.family_signal.id is 'UUIDv7 made by the application';
comment on column records.family_signal.entry_ref is 'Entry of the reference table';
comment on column records.family_signal.state is 'open until a desk or the secretariat closes it';
comment on column records.family_signal.firearms is 'Firearms counted when it was opened';
comment on column records.family_signal.members is 'Members whose records were counted: every member may see those';
comment on column records.family_signal.counted_from is 'First day of the time counted';
comment on column records.family_signal.counted_to is 'Last day of it';
comment on column records.family_signal.expected is 'Firearms to be expected in that time by the rate before it';
comment on column records.family_signal.opened_at is 'When the clock opened it';
comment on column records.family_signal.closed_at is 'When it was closed';
comment on column records.family_signal.closed_by is 'Member whose desk, or which as the secretariat, closed it';
comment on column records.family_signal.reason is 'Why; the codes are in the contract';
comment on column records.family_signal.version is 'Counts the changes';
alter table records.family_signal enable row level security;
alter table records.family_signal force row level security;
create policy members_read on records.family_signal for select using (
  (select platform.acting_member()) is not null);
-- The secretariat is the desk of its own member.
create policy desk_closes on records.family_signal for update using (
  state = 'open' and (select platform.acting_is_desk())
) with check (state = 'closed' and closed_by = (select platform.acting_member()));
call platform.let_principal('records.family_signal', 'records_clock');
create unique index family_signal_open on records.family_signal (entry_ref) where state = 'open';
create index family_signal_of_entry on records.family_signal (entry_ref, opened_at);

create function records.keep_signal() returns trigger language plpgsql as $$
declare
  closing text[] := '{state,closed_at,closed_by,reason,version}';
begin
  if to_jsonb(new) - closing is distinct from to_jsonb(old) - closing then
    raise exception 'a signal says what it said when it was opened' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_signal() is 'Who closes a signal changes nothing of what it says';
create trigger keep_signal before update on records.family_signal
  for each row execute function records.keep_signal();
grant select on records.family_signal to proofmark_runtime;
grant update (state, closed_at, closed_by, reason, version) on records.family_signal to proofmark_runtime;
grant select, insert on records.family_signal to proofmark_worker;

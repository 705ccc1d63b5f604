-- Retention (design.md invariant 8): the owner is reminded, renews or lets go; what is not renewed is purged, and what
-- stays says only that it was here. The purge is done by the role proofmark_purger, which may do nothing else here.

-- What is closed has a review day as well: it expires and is purged like the rest.
alter table records.record drop constraint record_expired_from_check;
alter table records.record add constraint record_expired_from_check
  check (expired_from in ('draft', 'active', 'located', 'confirmed', 'cleared', 'cancelled'));
alter table records.record drop constraint record_closed_why;
alter table records.record add constraint record_closed_why
  check ((closing is not null) = (coalesce(expired_from, state) in ('cleared', 'cancelled')));
drop index records.record_review;
create index record_review on records.record (review_on);

create table records.reminder (
  record uuid not null references records.record on delete cascade,
  review_on date not null,
  reminder smallint not null,
  told_at timestamptz not null,
  primary key (record, review_on, reminder)
);
comment on table records.reminder is 'Which review day an owner was reminded of, once a reminder';
comment on column records.reminder.record is 'The record';
comment on column records.reminder.review_on is 'Its review day then; a renewal is reminded of anew';
comment on column records.reminder.reminder is 'Number of the reminder in the clocks of the contract, the earliest being 0';
comment on column records.reminder.told_at is 'When';
call platform.own('records.reminder');
call platform.let_principal('records.reminder', 'records_clock');
drop index records.reminder_owner;
grant select, insert on records.reminder to proofmark_worker;

create table records.let_go (
  id uuid not null references records.record on delete cascade,
  review_on date not null,
  decided_at timestamptz not null,
  primary key (id, review_on)
);
comment on table records.let_go is 'Records that their owner will not renew on a review day; the fold of their acts';
comment on column records.let_go.id is 'The record';
comment on column records.let_go.review_on is 'The review day decided on; another one is decided anew';
comment on column records.let_go.decided_at is 'When';
call platform.own('records.let_go');
call platform.let_principal('records.let_go', 'records_clock');
drop index records.let_go_owner;
grant select, insert, delete on records.let_go to proofmark_runtime;
grant select on records.let_go to proofmark_worker;

create table records.purged (
  id uuid primary key,
  reference text not null,
  rule text not null check (rule in ('not_renewed', 'closed')),
  review_on date not null,
  purged_at timestamptz not null,
  emptied integer not null,
  act uuid not null
);
comment on table records.purged is 'Records that are gone: nothing of what they said; the fold of their purges';
comment on column records.purged.id is 'The record as it was called';
comment on column records.purged.reference is 'Random reference by which its owner knows it';
comment on column records.purged.rule is 'not_renewed: its review day had come and nobody renewed it; closed: the same of one cleared or cancelled';
comment on column records.purged.review_on is 'That day';
comment on column records.purged.purged_at is 'When it was purged';
comment on column records.purged.emptied is 'Acts whose content and salt went with it';
comment on column records.purged.act is 'Act of the ledger that the purge is';
call platform.own('records.purged');
drop index records.purged_owner;
create index purged_own on records.purged (owner_member, id);
grant select on records.purged to proofmark_runtime;

-- Like a twin: told to who sees both, so to the side that owned the purged one, as far as it sees the other.
create table records.purged_twin (
  purged uuid not null references records.purged on delete cascade,
  other uuid not null references records.record on delete cascade,
  primary key (purged, other)
);
comment on table records.purged_twin is 'Records of perhaps the same firearm as one that was purged';
comment on column records.purged_twin.purged is 'The purged record';
comment on column records.purged_twin.other is 'The one that is still here';
alter table records.purged_twin enable row level security;
alter table records.purged_twin force row level security;
create policy both_seen on records.purged_twin for select using (
  exists (select from records.purged p where p.id = purged_twin.purged)
  and exists (select from records.record r where r.id = purged_twin.other));
create index purged_twin_other on records.purged_twin (other);
grant select on records.purged_twin to proofmark_runtime;

-- Possible matches end with the record they ask about.
alter table records.match drop constraint match_record_fkey;
alter table records.match add constraint match_record_fkey
  foreign key (record) references records.record on delete cascade;

-- The purger finds what has expired, and what hangs on it, and removes it. Serials, twins, links, matches, checklist,
-- reminders and reverse hits go with their record.
grant usage on schema records to proofmark_purger;
create policy purger_finds on records.record for select to proofmark_purger using (state = 'expired');
-- To keep an expired record from being renewed while it is purged, which takes the right to change a column.
create policy purger_locks on records.record for update to proofmark_purger
  using (state = 'expired') with check (false);
create policy purger_deletes on records.record for delete to proofmark_purger using (state = 'expired');
grant select (id, reference, state, expired_from, review_on, owner_member, owner_agency), update (version), delete
  on records.record to proofmark_purger;
create policy purger_reads on records.match for select to proofmark_purger using (true);
grant select (id, record, owner_member, owner_agency) on records.match to proofmark_purger;
create policy purger_reads on records.link as permissive for select to proofmark_purger using (true);
-- What stays at home stays there for people; both records of a pair are seen by people.
drop policy unfinished_stays_home on records.record;
create policy unfinished_stays_home on records.record as restrictive for select using (
  owner_member = (select platform.acting_member())
  or state in ('active', 'located', 'confirmed', 'cleared')
  or (select platform.acting_principal()) in ('records_clock', 'purger'));
drop policy both_seen on records.link;
create policy both_seen on records.link as restrictive for select using (
  (select platform.acting_principal()) = 'purger'
  or (exists (select from records.record r where r.id = link.record)
    and exists (select from records.record r where r.id = link.other)));
grant select (id, record, other, owner_member, owner_agency) on records.link to proofmark_purger;
create policy purger_reads on records.twin for select to proofmark_purger using (true);
grant select (record, other) on records.twin to proofmark_purger;
create policy purger_writes on records.purged for insert to proofmark_purger with check (true);
grant insert on records.purged to proofmark_purger;
create policy purger_writes on records.purged_twin for insert to proofmark_purger with check (true);
grant insert on records.purged_twin to proofmark_purger;
create policy purger_cleans on records.import_finding to proofmark_purger using (true);
grant select (import, number, record), delete on records.import_finding to proofmark_purger;
create policy purger_cleans on records.import_portion to proofmark_purger using (true);
grant select (id, import, outcome, owner_member), update (outcome) on records.import_portion to proofmark_purger;
create policy purger_finds on records.kept_search for select to proofmark_purger using (true);
create policy purger_deletes on records.kept_search for delete to proofmark_purger using (true);
grant select (id, asked_at, owner_member, owner_agency), delete on records.kept_search to proofmark_purger;
revoke delete on records.kept_search from proofmark_worker;

-- Photographs that nothing else uses go as well; what was opened to everybody stays.
grant usage on schema files to proofmark_purger;
create policy purger_finds on files.file for select to proofmark_purger using (handling = 'confidential');
create policy purger_deletes on files.file for delete to proofmark_purger using (handling = 'confidential');
grant select (id, handling, owner_member, owner_agency), delete on files.file to proofmark_purger;

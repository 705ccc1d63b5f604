-- What cannot be true of one firearm is told its owners when it comes to be stated, once.
create table records.contradiction_told (
  record uuid not null references records.record on delete cascade,
  other uuid not null references records.record on delete cascade,
  code text not null,
  told_at timestamptz not null,
  primary key (record, other, code)
);
comment on table records.contradiction_told is 'Pairs of records whose owners were told that both cannot be true of one firearm: once';
comment on column records.contradiction_told.record is 'The one that states the earlier fact';
comment on column records.contradiction_told.other is 'The one that contradicts it';
comment on column records.contradiction_told.code is 'What cannot be true';
comment on column records.contradiction_told.told_at is 'When';
create index contradiction_told_other on records.contradiction_told (other);
alter table records.contradiction_told enable row level security;
alter table records.contradiction_told force row level security;
call platform.let_principal('records.contradiction_told', 'records_matcher');
grant select, insert on records.contradiction_told to proofmark_worker;

-- The matcher reads where the firearm of a record is as everybody does who sees the record.
grant select on records.custody_outline to proofmark_worker;

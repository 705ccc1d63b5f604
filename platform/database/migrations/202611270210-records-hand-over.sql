alter table records.record add column drafted_by uuid;
comment on column records.record.drafted_by is
  'Person who began it, or who took the draft over; never shown. Null where it was imported, or begun before this was kept';
create index record_drafted_by on records.record (drafted_by) where state = 'draft';
call platform.let_administrator_hand_over('records.record', 'owner_member', 'state = ''draft''');

comment on column records.watch.begun_by is 'Person who began it, or who took it over';
create index watch_begun_by on records.watch (begun_by) where state <> 'ended';
call platform.let_administrator_hand_over('records.watch', 'owner_member', 'state <> ''ended''');

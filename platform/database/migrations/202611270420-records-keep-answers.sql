-- A search is read again as it was answered.
alter table records.kept_search add column came jsonb;
comment on column records.kept_search.came is 'What came of it, records by their ids; null of searches of before 2026-11-27';

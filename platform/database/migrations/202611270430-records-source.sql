-- Where what a record states comes from, and how reliable that is.
alter table records.record add column source jsonb;
comment on column records.record.source is 'Kind of the source, its reliability and that of the information; null where it is not stated';
grant update (source) on records.record to proofmark_worker;

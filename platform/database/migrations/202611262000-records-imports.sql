-- Imports of records: the file as it came, its rows in portions, what the dry run found, and what became of each row.
-- All of it belongs to the agency that brought the file and is let go some time after the last change.
create table records.import (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  state text not null check (state in ('reading', 'unreadable', 'read', 'planning', 'planned', 'entering',
    'entered', 'undoing', 'undone', 'abandoned')),
  file_name text,
  bytes bigint not null,
  layout jsonb not null default '{}',
  columns jsonb not null default '[]',
  row_count integer not null default 0,
  mapping jsonb,
  failure text,
  done integer,
  total integer,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  stepped_by uuid,
  stepped_agency uuid,
  changed_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table records.import is 'One import of records: from the uploaded file to the entered records, and back';
comment on column records.import.id is 'UUIDv7; the acts of the records it entered carry it';
comment on column records.import.version is 'Raised by everything a person does and by each stage that ends';
comment on column records.import.state is 'Where it stands; those that end in -ing are at work';
comment on column records.import.file_name is 'As the sender''s machine named it';
comment on column records.import.bytes is 'Size of the file';
comment on column records.import.layout is 'How the file is read, as the contract''s TableLayout';
comment on column records.import.columns is 'Columns in the order of the file, with some of what stands in them and the order of their dates';
comment on column records.import.row_count is 'Rows after the heading';
comment on column records.import.mapping is 'What the columns mean and who may see the records, as the contract''s RecordMapping; null until saved';
comment on column records.import.failure is 'Why the file could not be read, as a code';
comment on column records.import.done is 'Rows done of the work under way';
comment on column records.import.total is 'Rows there are; null while nobody works';
comment on column records.import.uploaded_by is 'Person who brought the file';
comment on column records.import.uploaded_at is 'When';
comment on column records.import.stepped_by is 'Person who had it entered or, later, undone: in whose name the records are written';
comment on column records.import.stepped_agency is 'Agency of that person: the owner''s or its desk';
comment on column records.import.changed_at is 'When somebody last did something with it';
comment on column records.import.finished_at is 'When it was entered, undone or abandoned';
call platform.own('records.import');
call platform.let_principal('records.import', 'records_importer');
call platform.let_principal('records.import', 'records_clock');

create table records.import_part (
  import uuid not null references records.import on delete cascade,
  position integer not null,
  content bytea not null,
  primary key (import, position)
);
alter table records.import_part alter column content set storage external;
comment on table records.import_part is 'The uploaded file in pieces, kept until its rows are read';
comment on column records.import_part.import is 'The import';
comment on column records.import_part.position is 'Order of the pieces, from 0';
comment on column records.import_part.content is 'Bytes as they came';
call platform.own('records.import_part');
call platform.let_principal('records.import_part', 'records_importer');
drop index records.import_part_owner;

create table records.import_portion (
  id uuid primary key,
  import uuid not null references records.import on delete cascade,
  position integer not null,
  first integer not null,
  rows json not null,
  verdicts jsonb,
  outcome json,
  undone jsonb,
  constraint import_portion_place unique (import, position)
);
comment on table records.import_portion is 'Rows of an import that are entered in one transaction';
comment on column records.import_portion.id is 'The event that its records can be found names it';
comment on column records.import_portion.import is 'The import';
comment on column records.import_portion.position is 'Order of the portions, from 0';
comment on column records.import_portion.first is 'Number of its first row, the first of the file being 1';
comment on column records.import_portion.rows is 'The rows as they stand: line, cells and faults of form; emptied once they are entered';
comment on column records.import_portion.verdicts is 'How many rows were judged how; null until the dry run has come here';
comment on column records.import_portion.outcome is 'What was done to which record from which row; null until it is entered';
comment on column records.import_portion.undone is 'What undoing did to how many records; null until it is undone';
call platform.own('records.import_portion');
call platform.let_principal('records.import_portion', 'records_importer');
call platform.let_principal('records.import_portion', 'records_matcher');
drop index records.import_portion_owner;

create table records.import_finding (
  import uuid not null references records.import on delete cascade,
  number integer not null,
  line integer not null,
  verdict text not null check (verdict in ('warned', 'modify', 'same', 'duplicate', 'refused')),
  cells jsonb not null,
  faults jsonb not null,
  record uuid,
  primary key (import, number)
);
comment on table records.import_finding is 'Rows of an import of which there is something to say; a row that simply becomes a record is not here';
comment on column records.import_finding.import is 'The import';
comment on column records.import_finding.number is 'The row, the first of the file being 1';
comment on column records.import_finding.line is 'Line of the file on which it begins';
comment on column records.import_finding.verdict is 'What becomes of the row; the codes are in the contract';
comment on column records.import_finding.cells is 'The row as it stands';
comment on column records.import_finding.faults is 'What is wrong or odd, as codes with column and text';
comment on column records.import_finding.record is 'The record it changes, repeats or seems to be';
call platform.own('records.import_finding');
call platform.let_principal('records.import_finding', 'records_importer');
drop index records.import_finding_owner;

-- A row is known again by how its owner calls the record.
create index record_own_reference on records.record (own_reference) where own_reference is not null;

grant select, insert, update on records.import to proofmark_runtime;
grant select, insert, delete on records.import_part to proofmark_runtime;
grant select, delete on records.import_portion to proofmark_runtime;
grant select, delete on records.import_finding to proofmark_runtime;
grant select, update, delete on records.import to proofmark_worker;
grant select, delete on records.import_part to proofmark_worker;
grant select, insert, update on records.import_portion to proofmark_worker;
grant select, insert, update, delete on records.import_finding to proofmark_worker;

-- The worker writes records in the name of who had the import entered: in their context, bound by the same policies.
grant insert on records.record, records.serial, records.tally to proofmark_worker;
grant update (type, weapon, event, seizure, own_reference, review_on, handling, disclosure, excluded_members,
  named_members, named_agencies, conditions_of_use, closing) on records.record to proofmark_worker;

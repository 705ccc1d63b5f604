-- Imports of tables: the file as it came, its rows, what they come to, and what became of each.
-- Nothing here has an owner: the reference table is everyone's, and editors of every member see how
-- it grows. Who prepared and who confirmed are kept as persons, so that they can be told apart.

create table reference.import_batch (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  state text not null check (state in ('reading', 'unreadable', 'read', 'planning', 'planned',
    'submitted', 'publishing', 'published', 'undo_asked', 'undoing', 'undone', 'abandoned')),
  file_name text,
  bytes bigint not null,
  layout jsonb not null default '{}',
  sheets text[] not null default '{}',
  columns text[] not null default '{}',
  row_count integer not null default 0,
  source jsonb,
  mapping jsonb,
  failure text,
  done integer,
  total integer,
  planned_generation bigint,
  finished_generation bigint,
  uploaded_by uuid not null,
  uploaded_member text not null,
  uploaded_agency uuid not null,
  uploaded_at timestamptz not null default now(),
  submitted_by uuid,
  submitted_member text,
  submitted_at timestamptz,
  confirmed_by uuid,
  confirmed_member text,
  confirmed_agency uuid,
  confirmed_at timestamptz,
  undo_asked_by uuid,
  undo_asked_member text,
  undo_asked_at timestamptz,
  undo_confirmed_by uuid,
  undo_confirmed_member text,
  undo_confirmed_at timestamptz,
  finished_at timestamptz,
  constraint import_batch_two_editors check (confirmed_by <> submitted_by),
  constraint import_batch_undo_two_editors check (undo_confirmed_by <> undo_asked_by)
);
comment on table reference.import_batch is 'One import of a table: from the uploaded file to the published entries, and back';
comment on column reference.import_batch.id is 'UUIDv7; the versions it published carry it';
comment on column reference.import_batch.version is 'Raised by everything an editor does and by each stage that ends';
comment on column reference.import_batch.state is 'Where it stands; those that end in -ing are at work';
comment on column reference.import_batch.file_name is 'As the editor''s machine named it';
comment on column reference.import_batch.bytes is 'Size of the file';
comment on column reference.import_batch.layout is 'How the file is read, as the contract''s ImportLayout';
comment on column reference.import_batch.sheets is 'Sheets of a workbook';
comment on column reference.import_batch.columns is 'Names of the columns, in the order of the file';
comment on column reference.import_batch.row_count is 'Rows after the heading';
comment on column reference.import_batch.source is 'Title, licence and date as the editor states them; null until stated';
comment on column reference.import_batch.mapping is 'What the columns mean, as the contract''s ImportMapping; null until saved';
comment on column reference.import_batch.failure is 'Why the file could not be read or the work not be done, as a code';
comment on column reference.import_batch.done is 'How much of the work under way is done';
comment on column reference.import_batch.total is 'How much there is to do; null while nobody works';
comment on column reference.import_batch.planned_generation is 'Generation of the table the dry run compared with';
comment on column reference.import_batch.finished_generation is 'Generation it raised the table to when it was published or undone';
comment on column reference.import_batch.uploaded_by is 'Person who brought the file';
comment on column reference.import_batch.uploaded_member is 'Member of that person';
comment on column reference.import_batch.uploaded_agency is 'Agency of that person';
comment on column reference.import_batch.uploaded_at is 'When';
comment on column reference.import_batch.submitted_by is 'Person who handed it over for confirmation';
comment on column reference.import_batch.submitted_member is 'Member of that person';
comment on column reference.import_batch.submitted_at is 'When';
comment on column reference.import_batch.confirmed_by is 'Another person, who had it published';
comment on column reference.import_batch.confirmed_member is 'Member of that person';
comment on column reference.import_batch.confirmed_agency is 'Agency of that person';
comment on column reference.import_batch.confirmed_at is 'When';
comment on column reference.import_batch.undo_asked_by is 'Person who asked to undo it';
comment on column reference.import_batch.undo_asked_member is 'Member of that person';
comment on column reference.import_batch.undo_asked_at is 'When';
comment on column reference.import_batch.undo_confirmed_by is 'Another person, who had it undone';
comment on column reference.import_batch.undo_confirmed_member is 'Member of that person';
comment on column reference.import_batch.undo_confirmed_at is 'When';
comment on column reference.import_batch.finished_at is 'When it was published, undone or abandoned';

create table reference.import_part (
  batch uuid not null references reference.import_batch on delete cascade,
  position integer not null,
  content bytea not null,
  primary key (batch, position)
);
alter table reference.import_part alter column content set storage external;
comment on table reference.import_part is 'The uploaded file in pieces, kept until it is published or abandoned';
comment on column reference.import_part.batch is 'The import';
comment on column reference.import_part.position is 'Order of the pieces, from 0';
comment on column reference.import_part.content is 'Bytes as they came';

create table reference.import_row (
  batch uuid not null references reference.import_batch on delete cascade,
  number integer not null,
  line integer not null,
  cells json not null,
  read_faults jsonb not null default '[]',
  faults jsonb not null default '[]',
  is_rejected boolean not null default false,
  primary key (batch, number)
);
create index import_row_faulty on reference.import_row (batch, number) where faults <> '[]';
comment on table reference.import_row is 'Every row of the file as it stood, with what is wrong with it; items name the rows they were drawn from';
comment on column reference.import_row.batch is 'The import';
comment on column reference.import_row.number is 'Counts the rows after the heading, from 1';
comment on column reference.import_row.line is 'Line of the file on which it begins';
comment on column reference.import_row.cells is 'Its cells as text, in the order of the file';
comment on column reference.import_row.read_faults is 'Faults of its form, found on reading: FaultFound of the contract';
comment on column reference.import_row.faults is 'All faults, those of the dry run included';
comment on column reference.import_row.is_rejected is 'Whether a fault leaves the whole row out';

create table reference.import_item (
  batch uuid not null references reference.import_batch on delete cascade,
  number integer not null,
  article jsonb not null,
  keys jsonb not null,
  row_numbers integer[] not null,
  reasons text[] not null default '{}',
  candidates text[] not null default '{}',
  proposed text not null check (proposed in ('create', 'update', 'complete', 'same', 'skip')),
  proposed_ref text,
  action text not null check (action in ('create', 'update', 'complete', 'same', 'skip')),
  ref text,
  next_ref text,
  next jsonb,
  next_version integer,
  next_keys jsonb,
  was_listed boolean,
  outcome text check (outcome in ('published', 'overtaken', 'undone', 'kept')),
  primary key (batch, number)
);
create index import_item_reasons on reference.import_item using gin (reasons);
create index import_item_ref on reference.import_item (batch, next_ref) where next_ref is not null;
comment on table reference.import_item is 'What the rows come to: one firearm each, what it is thought to be, and what became of it';
comment on column reference.import_item.batch is 'The import';
comment on column reference.import_item.number is 'Counts from 1 in the order of the file';
comment on column reference.import_item.article is 'What the table says of the firearm, as the contract''s Article';
comment on column reference.import_item.keys is 'Its keys in the table, each with the variant it stands for';
comment on column reference.import_item.row_numbers is 'The rows it was drawn from';
comment on column reference.import_item.reasons is 'Why it is thought to be, or not to be, an entry that stands';
comment on column reference.import_item.candidates is 'Entries it may be';
comment on column reference.import_item.proposed is 'What the rule makes of it';
comment on column reference.import_item.proposed_ref is 'The entry the rule sends it to; null for a new one';
comment on column reference.import_item.action is 'What becomes of it: as proposed, or as an editor decided';
comment on column reference.import_item.ref is 'The entry it goes to as decided; null for a new one';
comment on column reference.import_item.next_ref is 'The entry it is published as; a new number for a new one';
comment on column reference.import_item.next is 'The article to be published; null for a new one, and where another item of the same entry carries it';
comment on column reference.import_item.next_version is 'The version it is published as';
comment on column reference.import_item.next_keys is 'Its keys with the variants of the published article';
comment on column reference.import_item.was_listed is 'Whether the entry was listed before; null for a new one';
comment on column reference.import_item.outcome is 'Published; overtaken by an edit meanwhile; undone; kept because it was changed since';

create table reference.import_key (
  source_table text not null,
  key text not null,
  ref text not null references reference.entry (ref),
  variant integer,
  batch uuid not null,
  primary key (source_table, key)
);
create index import_key_ref on reference.import_key (ref);
create index import_key_batch on reference.import_key (batch);
comment on table reference.import_key is 'Under which keys of which tables entries and variants were imported, so that the next edition finds them';
comment on column reference.import_key.source_table is 'Short name of the table, such as rga';
comment on column reference.import_key.key is 'The key in that table';
comment on column reference.import_key.ref is 'The entry';
comment on column reference.import_key.variant is 'Its variant; null for the entry as a whole';
comment on column reference.import_key.batch is 'The import that first brought it';

grant select, insert, update on reference.import_batch to proofmark_runtime, proofmark_worker;
grant select, insert, delete on reference.import_part to proofmark_runtime, proofmark_worker;
grant select, update, delete on reference.import_item to proofmark_runtime;
grant select, delete on reference.import_row to proofmark_runtime;
grant select on reference.import_key to proofmark_runtime;
grant select, insert, update, delete on reference.import_row, reference.import_item, reference.import_key
  to proofmark_worker;

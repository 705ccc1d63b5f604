create schema files;
comment on schema files is 'Photos and attachments: whose they are and what they hold; the bytes lie in the file store';
grant usage on schema files to proofmark_runtime, proofmark_worker;

create table files.file (
  id uuid primary key,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  thumbnail_digest text check (thumbnail_digest ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('image', 'pdf', 'text')),
  bytes integer not null check (bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  name text check (length(name) <= 120),
  uploaded_by text not null,
  uploaded_at timestamptz not null default now(),
  constraint file_image_has_size check ((kind = 'image') = (width is not null and height is not null and thumbnail_digest is not null))
);
comment on table files.file is 'One upload by one owner; equal content of two owners is two rows that know nothing of each other';
comment on column files.file.id is 'UUIDv7 made by the application';
comment on column files.file.digest is 'SHA-256 of the stored bytes, their address in the file store';
comment on column files.file.thumbnail_digest is 'SHA-256 of the stored thumbnail of an image';
comment on column files.file.kind is 'What the content is, found by looking at it: image (WebP), pdf, text (UTF-8)';
comment on column files.file.bytes is 'Size as stored';
comment on column files.file.width is 'Pixels of an image, upright';
comment on column files.file.height is 'Pixels of an image, upright';
comment on column files.file.name is 'Name the owner gave it; may name persons, so it is shown to the owner''s readers only and never part of an address';
comment on column files.file.uploaded_by is 'Person who uploaded it';
comment on column files.file.uploaded_at is 'When';
call platform.own('files.file');
call platform.let_principal('files.file', 'sweeper');
create index file_by_digest on files.file (digest);
create index file_by_thumbnail on files.file (thumbnail_digest);

grant select, insert, delete on files.file to proofmark_runtime;
grant update (handling, disclosure, excluded_members, named_members, named_agencies, conditions_of_use)
  on files.file to proofmark_runtime;
grant select (digest, thumbnail_digest) on files.file to proofmark_worker;

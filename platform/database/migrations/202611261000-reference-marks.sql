-- The markings library: marks found on firearms, each with the public page it was found in.

create table reference.mark (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  kind text not null,
  meaning text not null,
  text text,
  shapes text[] not null check (cardinality(shapes) > 0),
  places jsonb not null default '[]',
  holder text,
  town text,
  country text check (country ~ '^[A-Z]{2}$'),
  used_on text[] not null default '{}',
  year_from integer,
  year_to integer check (year_to >= year_from),
  drawing jsonb,
  codes jsonb not null default '[]',
  source jsonb not null,
  state text not null check (state in ('unverified', 'verified')),
  position integer not null
);
comment on table reference.mark is 'A trademark, proof, acceptance, factory, property, import or date mark';
comment on column reference.mark.id is 'Stable public name';
comment on column reference.mark.kind is 'Code of the contract''s LibraryKind';
comment on column reference.mark.meaning is 'Code of the contract''s MarkMeaning';
comment on column reference.mark.text is 'Letters and digits in it, in reading order; * is what varies';
comment on column reference.mark.shapes is 'What is seen in it: codes of the contract''s ShapeWord';
comment on column reference.mark.places is 'Where it has been reported: [{part, side}]';
comment on column reference.mark.holder is 'Firm, office, person or sovereign it stands for';
comment on column reference.mark.town is 'Town of the holder';
comment on column reference.mark.country is 'ISO 3166-1 alpha-2, former states included';
comment on column reference.mark.used_on is 'Codes of the contract''s FirearmType it has been reported on';
comment on column reference.mark.year_from is 'First year of use, as the source has it';
comment on column reference.mark.year_to is 'Last year of use, as the source has it';
comment on column reference.mark.drawing is 'Pictogram: path data in a square of 100; null where the mark is plain writing';
comment on column reference.mark.codes is 'Codes of a dating system: [{code, year, source}]';
comment on column reference.mark.source is 'The public page it was found in: {title, url}';
comment on column reference.mark.state is 'unverified or verified';
comment on column reference.mark.position is 'Order in the seed';

grant select on reference.mark to proofmark_runtime, proofmark_worker;

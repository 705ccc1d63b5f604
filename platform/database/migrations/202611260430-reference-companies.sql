-- Companies behind the makes: names in their periods, codes, and how they follow each other.

create table reference.company (
  id text primary key check (id ~ '^[a-z0-9_]{1,40}$'),
  name text not null,
  kind text not null check (kind in ('maker', 'importer', 'proof_house', 'arsenal', 'group')),
  names jsonb not null default '[]',
  country text check (country ~ '^[A-Z]{2}$'),
  town text,
  year_from integer,
  year_to integer,
  make_codes text[] not null default '{}',
  codes jsonb not null default '[]',
  state text not null check (state in ('seed', 'imported', 'verified')),
  source jsonb not null,
  position integer not null
);
comment on table reference.company is 'A firm, arsenal or group with its names and its period';
comment on column reference.company.id is 'Stable public name of the row';
comment on column reference.company.name is 'Name it is listed under';
comment on column reference.company.kind is 'What it is to a firearm; a group owns makers and marks no guns itself';
comment on column reference.company.names is 'Its names by period: [{text, script, yearFrom, yearTo}], script by ISO 15924';
comment on column reference.company.country is 'ISO 3166-1 alpha-2';
comment on column reference.company.town is 'Towns of its works or seat, in order of time';
comment on column reference.company.year_from is 'First year under this company; null is unknown';
comment on column reference.company.year_to is 'Last year under this company; null where no end is known';
comment on column reference.company.make_codes is 'NCIC MAK codes under which its guns are recorded';
comment on column reference.company.codes is 'Codes that stand for it: [{list, code, source}]';
comment on column reference.company.state is 'How far it can be trusted: seed, imported, verified';
comment on column reference.company.source is 'Where it was read: {title, address, accessed}';
comment on column reference.company.position is 'Order in the source';

create table reference.company_relation (
  subject text not null references reference.company (id) deferrable initially deferred,
  kind text not null check (kind in ('renamed', 'merged_into', 'acquired_by', 'successor_of',
    'split_from', 'licensed_to', 'brand_of')),
  object text not null references reference.company (id) deferrable initially deferred,
  year integer,
  state text not null check (state in ('seed', 'imported', 'verified')),
  source jsonb not null,
  position integer not null,
  primary key (subject, kind, object)
);
comment on table reference.company_relation is 'One event between two companies, read from subject to object';
comment on column reference.company_relation.subject is 'The company the event is told of';
comment on column reference.company_relation.kind is 'Code of the contract''s CompanyRelationKind';
comment on column reference.company_relation.object is 'The other company';
comment on column reference.company_relation.year is 'When; null is unknown';
comment on column reference.company_relation.state is 'How far it can be trusted: seed, imported, verified';
comment on column reference.company_relation.source is 'Where it was read: {title, address, accessed}';
comment on column reference.company_relation.position is 'Order in the source';

comment on column reference.term.category is 'Code of the contract''s TermCategory';

grant select on reference.company, reference.company_relation to proofmark_runtime, proofmark_worker;

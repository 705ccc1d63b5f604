-- The reference table: makes, models, calibres, codes, terms and countries. Public data without
-- owner: everyone who is signed in may read, only the migrator's login writes.

create schema reference;
comment on schema reference is 'Makes, models, calibres, codes, terms and countries; public data, no case data';

create table reference.seed (
  id smallint primary key default 1 check (id = 1),
  content_hash text not null,
  loaded_at timestamptz not null default now()
);
comment on table reference.seed is 'Which seed files the tables were last loaded from; one row';
comment on column reference.seed.id is 'Always 1';
comment on column reference.seed.content_hash is 'SHA-256 of the seed files and of the version of their parser, hexadecimal';
comment on column reference.seed.loaded_at is 'When they were loaded';

create table reference.make (
  id text primary key,
  code text unique,
  name text not null,
  label text,
  aliases jsonb not null default '[]',
  made_by text,
  city text,
  us_state text,
  country text check (country ~ '^[A-Z]{2}$'),
  is_importer boolean not null,
  is_retired boolean not null,
  position integer not null
);
comment on table reference.make is 'A name under which firearms are sold or marked';
comment on column reference.make.id is 'The NCIC code, or name: and the folded name where no code exists';
comment on column reference.make.code is 'NCIC MAK code; null where none exists';
comment on column reference.make.name is 'The name as marked on the gun';
comment on column reference.make.label is 'The label of the code list where it says something else';
comment on column reference.make.aliases is 'Other spellings: [{text, script}], script by ISO 15924';
comment on column reference.make.made_by is 'Maker named in the label';
comment on column reference.make.city is 'City named in the label';
comment on column reference.make.us_state is 'USPS code of the state named in the label';
comment on column reference.make.country is 'ISO 3166-1 alpha-2, former states included';
comment on column reference.make.is_importer is 'The label calls it an importer';
comment on column reference.make.is_retired is 'The code is no longer given';
comment on column reference.make.position is 'Order in the source';

create table reference.entry (
  ref text primary key,
  version integer not null default 1 check (version > 0),
  make text not null,
  make_code text references reference.make (code) deferrable initially deferred,
  manufacturer text,
  importers text[] not null default '{}',
  model text not null,
  also_known_as text[] not null default '{}',
  type text not null,
  action text,
  calibres text[] not null default '{}',
  capacity_rounds integer check (capacity_rounds > 0),
  barrel_length_mm double precision check (barrel_length_mm > 0),
  country text check (country ~ '^[A-Z]{2}$'),
  year_from integer,
  year_to integer,
  state text not null check (state in ('seed', 'imported', 'verified')),
  changed_at timestamptz not null default now()
);
comment on table reference.entry is 'One article: a make and model as its maker sold it; its latest version';
comment on column reference.entry.ref is 'Stable public number';
comment on column reference.entry.version is 'Number of this version, from 1; earlier versions will stand in a table of their own';
comment on column reference.entry.make is 'The brand as marked on the gun';
comment on column reference.entry.make_code is 'NCIC MAK code of the make, where one fits';
comment on column reference.entry.manufacturer is 'Who made it, where that is not the make';
comment on column reference.entry.importers is 'Importers whose marks it may bear';
comment on column reference.entry.model is 'Model as marked or catalogued';
comment on column reference.entry.also_known_as is 'Other names of the same model';
comment on column reference.entry.type is 'Code of the contract''s FirearmType';
comment on column reference.entry.action is 'Code of the contract''s Action; null is unknown';
comment on column reference.entry.calibres is 'Names of chamberings, principal one first';
comment on column reference.entry.capacity_rounds is 'Rounds of the standard magazine or cylinder';
comment on column reference.entry.barrel_length_mm is 'Barrel of the standard version, millimetres';
comment on column reference.entry.country is 'Country of design or main manufacture, ISO 3166-1 alpha-2, former states included';
comment on column reference.entry.year_from is 'First year of manufacture';
comment on column reference.entry.year_to is 'Last year of manufacture';
comment on column reference.entry.state is 'How far it can be trusted: seed, imported, verified';
comment on column reference.entry.changed_at is 'When this version was written';

create table reference.calibre (
  name text primary key,
  aliases text[] not null default '{}',
  code text,
  use text not null,
  diameter_mm double precision check (diameter_mm > 0),
  position integer not null
);
comment on table reference.calibre is 'A chambering by the name this table uses';
comment on column reference.calibre.name is 'Name that entries refer to';
comment on column reference.calibre.aliases is 'Other names';
comment on column reference.calibre.code is 'Nearest NCIC CAL code; several calibres share one';
comment on column reference.calibre.use is 'What kind of firearm it is for';
comment on column reference.calibre.diameter_mm is 'Projectile diameter, for shotguns the nominal bore, millimetres; not checked';
comment on column reference.calibre.position is 'Order in the source';

create table reference.cartridge (
  category text not null,
  name text not null,
  standards text[] not null,
  position integer not null,
  primary key (category, name)
);
comment on table reference.cartridge is 'A cartridge by its name in a standard';
comment on column reference.cartridge.category is 'pistol, rifle, rimfire or shotshell';
comment on column reference.cartridge.name is 'Name in the standard';
comment on column reference.cartridge.standards is 'CIP, SAAMI or both';
comment on column reference.cartridge.position is 'Order in the source';

create table reference.listed_code (
  list text not null,
  "group" text not null default '',
  code text not null,
  label text not null,
  is_ambiguous boolean,
  position integer not null,
  primary key (list, "group", code)
);
comment on table reference.listed_code is 'A code of a foreign list';
comment on column reference.listed_code.list is 'Which list: ncic_calibre, ncic_type, ncic_finish, ncic_place, hs';
comment on column reference.listed_code."group" is 'Part of the list or parent heading; empty where the list has none';
comment on column reference.listed_code.code is 'The code';
comment on column reference.listed_code.label is 'Its label in the words of the list';
comment on column reference.listed_code.is_ambiguous is 'The code stands for several things; null where the list does not say';
comment on column reference.listed_code.position is 'Order in the source';

create table reference.term (
  term text primary key,
  category text not null,
  definition text not null,
  acronym text,
  position integer not null
);
comment on table reference.term is 'A glossary term, in English';
comment on column reference.term.term is 'The term';
comment on column reference.term.category is 'Field it belongs to';
comment on column reference.term.definition is 'What it means';
comment on column reference.term.acronym is 'Its acronym';
comment on column reference.term.position is 'Order in the source';

create table reference.country (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  iso3 text not null unique check (iso3 ~ '^[A-Z]{3}$'),
  names jsonb not null,
  region text,
  subregion text,
  is_un_member boolean not null,
  is_interpol_member boolean not null,
  latitude double precision,
  longitude double precision,
  position integer not null
);
comment on table reference.country is 'A country or territory of ISO 3166-1';
comment on column reference.country.code is 'ISO 3166-1 alpha-2';
comment on column reference.country.iso3 is 'ISO 3166-1 alpha-3';
comment on column reference.country.names is 'Its name by language: {en, fr, es, ar}';
comment on column reference.country.region is 'UN M49 region, in English';
comment on column reference.country.subregion is 'UN M49 subregion, in English';
comment on column reference.country.is_un_member is 'Member of the United Nations';
comment on column reference.country.is_interpol_member is 'Member of INTERPOL';
comment on column reference.country.latitude is 'Degrees, centroid of the largest polygon';
comment on column reference.country.longitude is 'Degrees, centroid of the largest polygon';
comment on column reference.country.position is 'Order in the source';

create table reference.country_word (
  country text not null check (country ~ '^[A-Z]{2}$'),
  language text not null,
  word text not null,
  position integer not null,
  primary key (country, language, word)
);
comment on table reference.country_word is 'An adjective or former name by which people ask for a country';
comment on column reference.country_word.country is 'ISO 3166-1 alpha-2, former states included';
comment on column reference.country_word.language is 'Language of the word: en, fr, es, ar';
comment on column reference.country_word.word is 'The word';
comment on column reference.country_word.position is 'Order in the source';

grant usage on schema reference to proofmark_runtime, proofmark_worker;
grant select on all tables in schema reference to proofmark_runtime, proofmark_worker;

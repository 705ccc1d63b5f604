-- Glossary terms in the other languages.

alter table reference.term add column texts jsonb not null default '{}';
comment on column reference.term.texts is 'Name and definition by language: {fr: {name, definition}, …}; English stands in term and definition';
comment on table reference.term is 'A glossary term, English first';

-- The number of a variant that a split made part of another entry leads there.

create index entry_version_split on reference.entry_version (ref) where change = 'split';
comment on index reference.entry_version_split is 'Splits, of which there are few';

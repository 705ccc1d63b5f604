-- Families are some dozens among many thousand entries and are looked for every hour.
create index entry_family on reference.entry (ref) where article ->> 'kind' <> 'firearm';

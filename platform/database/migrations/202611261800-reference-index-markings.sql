-- Which entries bear a mark of the markings library.

create index entry_markings on reference.entry using gin ((article -> 'markings') jsonb_path_ops);
comment on index reference.entry_markings is 'Entries by the marks of the library that their markings name';

-- Rows of a table may refer to other rows of it: the FRT names the numbers of related firearms.
alter table reference.import_item add column see_also text[] not null default '{}';
comment on column reference.import_item.see_also is 'Keys of other firearms of the table that its rows refer to';

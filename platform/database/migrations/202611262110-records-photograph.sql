-- What who asks has photographed, shown to the owner beside what is written.
alter table records.match add column photos jsonb not null default '[]';
comment on column records.match.photos is 'Photographs of the firearm in hand: ids of files of the asker''s member, with the view';

alter table directory.agency add column mail text
  check (length(mail) <= 254 and mail ~ '^[^@[:space:]]+@[^@[:space:]]+$');
comment on column directory.agency.mail is 'Address that is told when something waits for the agency, null where it takes no mail; a desk has that of its profile';

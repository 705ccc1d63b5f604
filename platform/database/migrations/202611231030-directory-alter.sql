alter table directory.profile add column desk_mail text
  check (length(desk_mail) <= 254 and desk_mail ~ '^[^@[:space:]]+@[^@[:space:]]+$');
comment on column directory.profile.desk_mail is 'Address that is told when something waits for the desk, null where it takes no mail; written to in the first of the languages this platform speaks';

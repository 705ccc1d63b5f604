-- Only desks have an address, so a mail goes to an agency and everyone who works there may read it.
-- Nothing wrote a mail before this; were there one, the new columns would refuse to be added.
alter table mail.message
  drop column owner_person,
  add column owner_member text not null,
  add column owner_agency uuid not null;
comment on column mail.message.owner_member is 'Member whose agency it goes to';
comment on column mail.message.owner_agency is 'Agency it goes to';

drop policy person_rows on mail.mailbox;
alter table mail.mailbox
  drop column owner_person,
  add column owner_member text not null,
  add column owner_agency uuid not null;
comment on table mail.mailbox is 'Demonstration only: what would have been sent, shown to the people of the agency it went to';
comment on column mail.mailbox.owner_member is 'Member whose agency it went to';
comment on column mail.mailbox.owner_agency is 'Agency it went to, whose people alone read it';
create index mailbox_of_agency on mail.mailbox (owner_agency, id desc);
create policy readers on mail.mailbox for select using (
  owner_member = (select platform.acting_member())
  and owner_agency = (select platform.acting_agency()));

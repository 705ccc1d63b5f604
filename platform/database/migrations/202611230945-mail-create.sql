create schema mail;
comment on schema mail is 'Mails to be sent, which carry no case content, and what a demonstration sent';
grant usage on schema mail to proofmark_runtime, proofmark_worker;

create table mail.message (
  id uuid primary key,
  owner_person uuid not null,
  address text,
  language text not null check (language in ('en', 'fr', 'es', 'ar')),
  code text not null check (code ~ '^[a-z0-9_]+\.[a-z0-9_]+$'),
  parameters jsonb not null default '{}' check (jsonb_typeof(parameters) = 'object'),
  link text check (link ~ '^/[^/]' and length(link) <= 300),
  at timestamptz not null default now(),
  sent_at timestamptz,
  constraint message_address_goes_when_sent check ((address is null) = (sent_at is not null))
);
comment on table mail.message is 'One mail, written in the transaction of what it tells of; rendered when sent';
comment on column mail.message.id is 'UUIDv7, also the Message-ID: a mail sent twice after a crash is known as one';
comment on column mail.message.owner_person is 'Person it goes to';
comment on column mail.message.address is 'Where to; removed when sent';
comment on column mail.message.language is 'Language of the reader';
comment on column mail.message.code is 'What is told: module.name';
comment on column mail.message.parameters is 'References, counts and dates; never content';
comment on column mail.message.link is 'Page of this installation to open; removed when sent, for it may carry a one-time code';
comment on column mail.message.at is 'When it was written';
comment on column mail.message.sent_at is 'When the mail server took it';
create index message_age on mail.message (at);
alter table mail.message enable row level security, force row level security;
create policy actors_write on mail.message for insert with check (
  (select platform.acting_member()) is not null or (select platform.acting_principal()) is not null);
call platform.let_principal('mail.message', 'mailer');

create table mail.mailbox (
  id uuid primary key,
  owner_person uuid not null,
  language text not null,
  subject text not null,
  body text not null,
  at timestamptz not null default now()
);
comment on table mail.mailbox is 'Demonstration only: what would have been sent, shown to the person it went to';
comment on column mail.mailbox.id is 'The mail';
comment on column mail.mailbox.owner_person is 'Person it went to';
comment on column mail.mailbox.language is 'Language it is written in';
comment on column mail.mailbox.subject is 'As sent';
comment on column mail.mailbox.body is 'Plain text as sent';
comment on column mail.mailbox.at is 'When it was sent';
call platform.own_by_person('mail.mailbox');
call platform.let_principal('mail.mailbox', 'mailer');

grant insert on mail.message to proofmark_runtime, proofmark_worker;
grant select, delete, update (address, link, parameters, sent_at) on mail.message to proofmark_worker;
grant select on mail.mailbox to proofmark_runtime;
grant select (id), insert on mail.mailbox to proofmark_worker;

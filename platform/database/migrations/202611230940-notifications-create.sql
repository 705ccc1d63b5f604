create schema notifications;
comment on schema notifications is 'What persons and desks are told inside the product';
grant usage on schema notifications to proofmark_runtime, proofmark_worker;

create table notifications.notification (
  id uuid primary key,
  owner_member text not null,
  owner_agency uuid,
  owner_person uuid,
  code text not null check (code ~ '^[a-z0-9_]+\.[a-z0-9_]+$'),
  parameters jsonb not null default '{}' check (jsonb_typeof(parameters) = 'object'),
  link text check (link ~ '^/[^/]' and length(link) <= 300),
  at timestamptz not null default now(),
  constraint notification_has_one_reader check ((owner_agency is null) <> (owner_person is null))
);
comment on table notifications.notification is 'One thing told to one person or to everyone of one agency; written in the transaction of what it tells of';
comment on column notifications.notification.id is 'UUIDv7 made by the application';
comment on column notifications.notification.owner_member is 'Member of whom it is told';
comment on column notifications.notification.owner_agency is 'Agency (usually a desk) all of whose people are told, null where one person is';
comment on column notifications.notification.owner_person is 'Person who is told, null where an agency is';
comment on column notifications.notification.code is 'What is told: module.name, rendered in the reader''s language';
comment on column notifications.notification.parameters is 'Facts that fill the sentence: references, counts, codes';
comment on column notifications.notification.link is 'Page of this installation to go to';
comment on column notifications.notification.at is 'When what it tells of happened';
create index notification_of_person on notifications.notification (owner_person, id desc) where owner_person is not null;
create index notification_of_agency on notifications.notification (owner_agency, id desc) where owner_agency is not null;
create index notification_age on notifications.notification (at);

alter table notifications.notification enable row level security, force row level security;
create policy readers on notifications.notification for select using (
  owner_member = (select platform.acting_member())
  and (owner_person = (select platform.acting_person()) or owner_agency = (select platform.acting_agency())));
create policy actors_tell on notifications.notification for insert with check (
  (select platform.acting_member()) is not null or (select platform.acting_principal()) is not null);
call platform.let_principal('notifications.notification', 'sweeper');

create table notifications.read_mark (
  owner_person uuid not null,
  notification uuid not null references notifications.notification on delete cascade,
  read_at timestamptz not null default now(),
  primary key (owner_person, notification)
);
comment on table notifications.read_mark is 'Who has read what; each person of a desk reads for itself';
comment on column notifications.read_mark.notification is 'What was read';
comment on column notifications.read_mark.read_at is 'When';
call platform.own_by_person('notifications.read_mark');
create index read_mark_of_notification on notifications.read_mark (notification);

grant select, insert on notifications.notification to proofmark_runtime;
grant insert, delete, select (id, at) on notifications.notification to proofmark_worker;
grant select, insert on notifications.read_mark to proofmark_runtime;

create schema webhooks;
comment on schema webhooks is 'Where systems of agencies are told what their people are told, and what became of it';
grant usage on schema webhooks to proofmark_runtime, proofmark_worker;

-- An agency's own: not even its desk reads the endpoints of another agency.
create procedure platform.own_by_agency(target regclass) language plpgsql as $$
declare
  is_owner text := 'owner_member = (select platform.acting_member())
    and owner_agency = (select platform.acting_agency())';
begin
  execute format('alter table %s
    add column if not exists owner_member text not null,
    add column if not exists owner_agency uuid not null,
    enable row level security, force row level security', target);
  execute format('create policy agency_rows on %s using (%s) with check (%2$s)', target, is_owner);
  execute format('comment on column %s.owner_member is %L', target, 'Member whose agency it is');
  execute format('comment on column %s.owner_agency is %L', target, 'Agency that alone reads and changes the row');
end $$;
comment on procedure platform.own_by_agency(regclass) is
  'Makes an administrative table owned by one agency: read and changed inside it only';
revoke execute on procedure platform.own_by_agency(regclass) from public;

create table webhooks.endpoint (
  id uuid primary key,
  address text not null check (address ~ '^https?://' and length(address) <= 500),
  kinds text[] not null check (cardinality(kinds) between 1 and 50),
  state text not null check (state in ('on', 'paused', 'failing')),
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  registered_by uuid not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  failing_since timestamptz,
  version integer not null default 1
);
comment on table webhooks.endpoint is 'Where an agency''s systems are told, and of what; the fold of its acts but for the secrets';
comment on column webhooks.endpoint.id is 'The endpoint as its acts name it';
comment on column webhooks.endpoint.address is 'Where to; what its name leads to is checked whenever something is sent';
comment on column webhooks.endpoint.kinds is 'Kinds of news that are sent: module.name';
comment on column webhooks.endpoint.state is 'on; paused by its agency; failing: nothing was taken for days and nothing is sent';
comment on column webhooks.endpoint.secret is 'Signs its messages; sealed under the key of the installation, so that a copy of the database signs nothing';
comment on column webhooks.endpoint.former_secret is 'The one before, which signs as well for a day';
comment on column webhooks.endpoint.former_until is 'Until when it does';
comment on column webhooks.endpoint.registered_by is 'Administrator who registered it, and is told when it fails';
comment on column webhooks.endpoint.registered_at is 'When';
comment on column webhooks.endpoint.changed_at is 'When it was last changed';
comment on column webhooks.endpoint.failing_since is 'Since when no message was taken; null where the latest was';
comment on column webhooks.endpoint.version is 'Counts the changes';
call platform.own_by_agency('webhooks.endpoint');
call platform.let_principal('webhooks.endpoint', 'webhooks');
create index endpoint_of_agency on webhooks.endpoint (owner_agency);

create table webhooks.message (
  id uuid primary key,
  owner_member text not null,
  owner_agency uuid not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z_]+$'),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  link text check (link ~ '^/[^/]' and length(link) <= 300),
  at timestamptz not null default now()
);
comment on table webhooks.message is 'What an agency''s systems are told: written in the transaction of what it tells of, read by the worker only';
comment on column webhooks.message.id is 'UUIDv7, also the webhook-id: a message sent twice is known as one';
comment on column webhooks.message.owner_member is 'Member whose agency is told';
comment on column webhooks.message.owner_agency is 'Agency that is told';
comment on column webhooks.message.kind is 'Kind of news: module.name';
comment on column webhooks.message.facts is 'Ids and references; never content';
comment on column webhooks.message.link is 'Page of this installation to open';
comment on column webhooks.message.at is 'When it happened';
create index message_age on webhooks.message (at);
alter table webhooks.message enable row level security, force row level security;
create policy actors_write on webhooks.message for insert with check (
  (select platform.acting_member()) is not null or (select platform.acting_principal()) is not null);
call platform.let_principal('webhooks.message', 'webhooks');

create table webhooks.delivery (
  id uuid primary key,
  message uuid not null references webhooks.message on delete cascade,
  endpoint uuid not null references webhooks.endpoint on delete cascade,
  kind text not null,
  at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
  attempts integer not null default 0,
  status integer,
  failure text,
  last_at timestamptz,
  next_at timestamptz
);
comment on table webhooks.delivery is 'One message on its way to one endpoint, and what became of the attempts';
comment on column webhooks.delivery.id is 'The delivery; one message has one for each endpoint';
comment on column webhooks.delivery.message is 'What is sent';
comment on column webhooks.delivery.endpoint is 'Where to';
comment on column webhooks.delivery.kind is 'Kind of the message, for the list its administrators see';
comment on column webhooks.delivery.at is 'When it was put on its way';
comment on column webhooks.delivery.state is 'waiting to be sent, at first or again; delivered; given_up after the last attempt';
comment on column webhooks.delivery.attempts is 'Attempts so far';
comment on column webhooks.delivery.status is 'HTTP status of the latest attempt, null where there was no answer';
comment on column webhooks.delivery.failure is 'Why the latest attempt failed, as a code';
comment on column webhooks.delivery.last_at is 'When it was last attempted';
comment on column webhooks.delivery.next_at is 'When it is attempted again';
call platform.own_by_agency('webhooks.delivery');
call platform.let_principal('webhooks.delivery', 'webhooks');
create unique index delivery_once on webhooks.delivery (endpoint, message);
create index delivery_of_message on webhooks.delivery (message);
create index delivery_waiting on webhooks.delivery (endpoint) where state = 'waiting';

grant select, insert, update, delete on webhooks.endpoint to proofmark_runtime;
grant insert on webhooks.message to proofmark_runtime, proofmark_worker;
grant select, insert, update on webhooks.delivery to proofmark_runtime;
grant select, update (state, failing_since, changed_at, version) on webhooks.endpoint to proofmark_worker;
grant select, delete on webhooks.message to proofmark_worker;
grant select, insert, update on webhooks.delivery to proofmark_worker;

-- Who registered an endpoint that fails is told, if still at work there.
create policy webhooks_reads on access.account for select using (
  (select platform.acting_principal()) = 'webhooks');

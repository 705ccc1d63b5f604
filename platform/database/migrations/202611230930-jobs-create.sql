create schema jobs;
comment on schema jobs is 'Events between modules and the one door through which requests queue background work';
grant usage on schema jobs to proofmark_runtime, proofmark_worker;

create table jobs.event (
  id uuid primary key,
  sequence bigint generated always as identity,
  kind text not null check (kind ~ '^[a-z0-9_]+(\.[a-z0-9_]+){2}$'),
  object uuid not null,
  reference jsonb not null default '{}' check (jsonb_typeof(reference) = 'object'),
  occurred_at timestamptz not null default now()
);
comment on table jobs.event is 'Outbox: what happened, written in the transaction it happened in, read by the worker only';
comment on column jobs.event.id is 'UUIDv7 made by the publisher';
comment on column jobs.event.sequence is 'Order of commit among the events of one object; gaps mean nothing';
comment on column jobs.event.kind is 'Event as declared in a contract: module.noun.verb';
comment on column jobs.event.object is 'The object it happened to';
comment on column jobs.event.reference is 'Further ids by name; never content';
comment on column jobs.event.occurred_at is 'Start of the publishing transaction';
create index event_of_object on jobs.event (object, sequence);
create index event_age on jobs.event (occurred_at);

create table jobs.delivery (
  event uuid not null references jobs.event on delete cascade,
  subscriber text not null check (subscriber ~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$'),
  delivered_at timestamptz not null default now(),
  primary key (event, subscriber)
);
comment on table jobs.delivery is 'Which subscriber has handled which event, written in the transaction of the handling';
comment on column jobs.delivery.event is 'The event handled';
comment on column jobs.delivery.subscriber is 'Name the subscriber registered under';
comment on column jobs.delivery.delivered_at is 'When it was handled';

grant insert on jobs.event to proofmark_runtime;
grant select, insert, delete on jobs.event to proofmark_worker;
grant select, insert, delete on jobs.delivery to proofmark_worker;

alter table jobs.event enable row level security;
alter table jobs.event force row level security;
create policy publish on jobs.event for insert to proofmark_runtime with check (true);
create policy deliver on jobs.event for all to proofmark_worker using (true) with check (true);
alter table jobs.delivery enable row level security;
alter table jobs.delivery force row level security;
create policy deliver on jobs.delivery for all to proofmark_worker using (true) with check (true);

create function jobs.enqueue(task text, object uuid, run_at timestamptz default null, subject text default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task !~ '^[a-z0-9_]+(\.[a-z0-9_]+){2}$' or subject !~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$' then
    raise exception 'a task is module.noun.verb and a subject a name' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(
    identifier => task,
    payload => json_strip_nulls(json_build_object('object', object, 'subject', subject)),
    run_at => run_at,
    job_key => concat_ws(':', task, subject, object));
end $$;
comment on function jobs.enqueue is 'Queues one job for an object; a job for the same task and object that has not begun is replaced';
revoke all on function jobs.enqueue from public;
grant execute on function jobs.enqueue to proofmark_runtime, proofmark_worker;

create function jobs.list_dead()
returns table (id bigint, task text, object uuid, attempts integer, failure text, failed_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select j.id, t.identifier, (j.payload ->> 'object')::uuid, j.attempts::integer,
      substring(j.last_error from '^[A-Za-z0-9_]{1,60}'), j.updated_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
    order by j.updated_at desc limit 200;
end $$;
comment on function jobs.list_dead is 'Jobs that failed for good: what an operator may see of them, never their content';
revoke all on function jobs.list_dead from public;
grant execute on function jobs.list_dead to proofmark_runtime, proofmark_worker;

-- Requests to trace one firearm. A request is its agency's own; what a member is asked with it is a leg of its own, which
-- that member's desk owns and the asking side sees as named.
create schema tracing;
comment on schema tracing is 'What members ask each other about the life of one firearm';
grant usage on schema tracing to proofmark_runtime, proofmark_worker;

create table tracing.request (
  id uuid primary key,
  reference text not null,
  state text not null check (state in ('draft', 'submitted', 'sent', 'closed', 'withdrawn', 'discarded')),
  question jsonb not null,
  record uuid,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  returned jsonb,
  overruled text,
  sent_at timestamptz,
  worth text,
  closed_at timestamptz,
  version integer not null default 1,
  constraint request_closed_why check (num_nulls(worth, closed_at) in (0, 2) and (worth is not null) = (state = 'closed'))
);
comment on table tracing.request is 'A question about one firearm, as the side that asks has it; the fold of its acts';
comment on column tracing.request.id is 'UUIDv7 made by the application';
comment on column tracing.request.reference is 'Short and random with a check character, unique for its owner; all legs bear it';
comment on column tracing.request.state is 'Where it stands; that all have answered is seen from its legs; decide-trace.ts says who moves it whereto';
comment on column tracing.request.question is 'The firearm, its recovery, facts, ground and use; no person';
comment on column tracing.request.record is 'Own record of the firearm';
comment on column tracing.request.drafted_by is 'Person who began it: told what becomes of it, never shown';
comment on column tracing.request.drafted_at is 'When';
comment on column tracing.request.changed_at is 'When it was last changed or moved';
comment on column tracing.request.returned is 'Why the desk gave it back';
comment on column tracing.request.overruled is 'Why it was sent in spite of what spoke against it';
comment on column tracing.request.sent_at is 'When it was first sent';
comment on column tracing.request.worth is 'What the answers were worth';
comment on column tracing.request.closed_at is 'When that was said';
comment on column tracing.request.version is 'Counts the changes, for If-Match';
call platform.own('tracing.request');
create unique index request_reference on tracing.request (owner_member, reference);
create index request_of_record on tracing.request (record) where record is not null;

create table tracing.leg (
  id uuid primary key,
  request uuid not null,
  reference text not null,
  state text not null check (state in ('sent', 'acknowledged', 'in_progress', 'questioned', 'answered', 'declined', 'withdrawn')),
  request_state text not null check (request_state in ('sent', 'closed', 'withdrawn')),
  urgency text not null check (urgency in ('urgent', 'routine')),
  asked_member text not null,
  is_outside boolean not null,
  asker_member text not null,
  asker_agency uuid not null,
  passed_on_by uuid,
  question jsonb not null,
  known jsonb not null,
  sent_at timestamptz not null,
  heard_at timestamptz,
  questioned_at timestamptz,
  waited_ms bigint not null default 0,
  due_what text check (due_what in ('acknowledgement', 'report', 'answer', 'reply')),
  due_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  constraint leg_due_whole check ((due_what is null) = (due_at is null))
);
comment on table tracing.leg is 'One member asked with a request; the fold of its acts';
comment on column tracing.leg.id is 'UUIDv7 made by the application';
comment on column tracing.leg.request is 'The request, which only the asking side sees';
comment on column tracing.leg.reference is 'Its reference';
comment on column tracing.leg.state is 'Where it stands; decide-trace.ts says who moves it whereto';
comment on column tracing.leg.request_state is 'Whether the request is under way, told by the asking side';
comment on column tracing.leg.urgency is 'How soon it is to be answered';
comment on column tracing.leg.asked_member is 'Who is asked';
comment on column tracing.leg.is_outside is 'That member is not connected: the asking desk owns the row and types what it is told';
comment on column tracing.leg.asker_member is 'Which member asks';
comment on column tracing.leg.asker_agency is 'For which agency';
comment on column tracing.leg.passed_on_by is 'The leg whose member handed the request on';
comment on column tracing.leg.question is 'What is asked, as it was sent';
comment on column tracing.leg.known is 'What others had told by then and may be known here';
comment on column tracing.leg.sent_at is 'When it was asked';
comment on column tracing.leg.heard_at is 'When it was last acknowledged or reported on';
comment on column tracing.leg.questioned_at is 'When something was last asked back';
comment on column tracing.leg.waited_ms is 'Milliseconds it waited for replies, which are not counted against who is asked';
comment on column tracing.leg.due_what is 'What is due next';
comment on column tracing.leg.due_at is 'When';
comment on column tracing.leg.reminded_at is 'When both sides were told that it is late';
comment on column tracing.leg.ended_at is 'When it was answered, declined or recalled';
comment on column tracing.leg.version is 'Counts the changes, for If-Match';
call platform.own('tracing.leg');
call platform.let_principal('tracing.leg', 'tracing_clock');
create unique index leg_asked_once on tracing.leg (request, asked_member) where ended_at is null;
create index leg_of_request on tracing.leg (request);
create index leg_due on tracing.leg (due_at) where due_at is not null;

create table tracing.said (
  id uuid primary key,
  leg uuid not null references tracing.leg,
  by_member text not null,
  by_agency uuid not null,
  is_outside boolean not null,
  said jsonb not null,
  at timestamptz not null
);
comment on table tracing.said is 'What the sides of a leg said to each other; nothing is taken away';
comment on column tracing.said.id is 'UUIDv7: in the order it was said';
comment on column tracing.said.leg is 'Of which leg';
comment on column tracing.said.by_member is 'Member whose side said it';
comment on column tracing.said.by_agency is 'At which agency';
comment on column tracing.said.is_outside is 'Typed by the asking desk as it was told outside this platform';
comment on column tracing.said.said is 'Report, answer, refusal, question back or reply, in codes';
comment on column tracing.said.at is 'When';
call platform.own('tracing.said');
create index said_of_leg on tracing.said (leg);

-- The desk that asks makes the row that the desk it asks will own; so does a desk that hands a request on.
create policy asker_asks on tracing.leg for insert with check (
  asker_member = (select platform.acting_member())
  and (select platform.acting_is_desk())
  and passed_on_by is null
  and state = 'sent'
  and exists (select from tracing.request r where r.id = leg.request and r.owner_member = leg.asker_member));
create policy asked_passes_on on tracing.leg for insert with check (
  passed_on_by is not null and (select platform.acting_is_desk()) and state = 'sent');
create policy asker_moves on tracing.leg for update using (
  asker_member = (select platform.acting_member())
  and (asker_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))
) with check (state in ('in_progress', 'withdrawn') or request_state <> 'sent');
create policy side_says on tracing.said for insert with check (
  by_member = (select platform.acting_member())
  and by_agency = (select platform.acting_agency())
  and exists (select from tracing.leg l where l.id = said.leg
    and (l.owner_member, l.owner_agency) = (said.owner_member, said.owner_agency)));

create function tracing.keep_leg() returns trigger language plpgsql as $$
declare
  moving text[] := '{state,request_state,heard_at,questioned_at,waited_ms,due_what,due_at,reminded_at,ended_at,version}';
begin
  if tg_op = 'INSERT' then
    if new.passed_on_by is not null and not exists (
      select from tracing.leg before
      where before.id = new.passed_on_by and before.request = new.request and before.reference = new.reference
        and before.owner_member = platform.acting_member()
        and (before.asker_member, before.asker_agency) = (new.asker_member, new.asker_agency)) then
      raise exception 'only who was asked hands on' using errcode = '42501';
    end if;
    return new;
  end if;
  if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'what was asked stays as it was asked' using errcode = '42501';
  end if;
  if new.request_state is distinct from old.request_state and old.asker_member is distinct from platform.acting_member() then
    raise exception 'only who asks ends a request' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function tracing.keep_leg() is 'Nobody changes what was asked or of whom; a request is handed on by who was asked, and ended by who asks';
create trigger keep_leg before insert or update on tracing.leg for each row execute function tracing.keep_leg();

-- Reminders are told to both desks.
create policy tracing_clock_reads on directory.agency for select using (
  (select platform.acting_principal()) = 'tracing_clock');

grant select, insert, update on tracing.request, tracing.leg to proofmark_runtime;
grant select, insert on tracing.said to proofmark_runtime;
grant select on tracing.leg to proofmark_worker;
grant update (reminded_at, version) on tracing.leg to proofmark_worker;

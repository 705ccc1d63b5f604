-- Two records may be of one firearm: stolen in one country and recovered in another, or entered twice. The matcher
-- finds such pairs by their numbers; who may see both records sees the pair, and nobody else.
create table records.twin (
  record uuid not null references records.record on delete cascade,
  other uuid not null references records.record on delete cascade,
  found_at timestamptz not null,
  primary key (record, other),
  constraint twin_in_order check (record < other)
);
comment on table records.twin is 'Pairs of records whose numbers say that they may be of one firearm; a lead, found by the matcher';
comment on column records.twin.record is 'The one begun first';
comment on column records.twin.other is 'The one begun later';
comment on column records.twin.found_at is 'When the matcher came upon the pair';
alter table records.twin enable row level security;
alter table records.twin force row level security;
create policy both_seen on records.twin for select using (
  exists (select from records.record r where r.id = twin.record)
  and exists (select from records.record r where r.id = twin.other));
call platform.let_principal('records.twin', 'records_matcher');
create index twin_other on records.twin (other);
grant select on records.twin to proofmark_runtime;
grant select, insert on records.twin to proofmark_worker;

-- What members say of such a pair. Each agency has one word; others see it who see both records.
create table records.link (
  id uuid primary key,
  record uuid not null references records.record on delete cascade,
  other uuid not null references records.record on delete cascade,
  verdict text not null check (verdict in ('same', 'different')),
  stated_at timestamptz not null,
  constraint link_in_order check (record < other)
);
comment on table records.link is 'Whether two records are of one firearm, as an agency of a member that owns one of them says; the fold of its acts';
comment on column records.link.id is 'UUIDv7 made by the application';
comment on column records.link.record is 'The one begun first';
comment on column records.link.other is 'The one begun later';
comment on column records.link.verdict is 'same or different';
comment on column records.link.stated_at is 'When that was last said';
call platform.own('records.link');
call platform.let_principal('records.link', 'records_matcher');
create unique index link_once on records.link (owner_member, owner_agency, record, other);
create index link_record on records.link (record);
create index link_other on records.link (other);
create policy both_seen on records.link as restrictive for select using (
  (exists (select from records.record r where r.id = link.record)
    and exists (select from records.record r where r.id = link.other)));
create policy own_record on records.link as restrictive for insert with check (
  exists (select from records.record r where r.id in (link.record, link.other)
    and r.owner_member = (select platform.acting_member())));

create function records.keep_pair() returns trigger language plpgsql as $$
begin
  if (new.record, new.other, new.owner_member) is distinct from (old.record, old.other, old.owner_member) then
    raise exception 'a statement stays about its pair' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function records.keep_pair() is 'Nobody turns a statement about two records into one about others';
create trigger keep_pair before update on records.link
  for each row execute function records.keep_pair();
grant select, insert, update on records.link to proofmark_runtime;
grant select on records.link to proofmark_worker;

-- Ownership (docs: design.md invariant 1). Every case table is handed to platform.own(), which gives
-- it the same columns and the same row security; no table writes its own reading of the rule.
-- The rule in plain TypeScript, which a property test holds beside these policies:
-- platform/access/contract/ownership.ts

create schema if not exists platform;
comment on schema platform is 'Row context, ownership and the list of migrations';
grant usage on schema platform to proofmark_runtime, proofmark_worker;

-- The context of the transaction. Settings are text and empty when unset; these give null instead,
-- and null compares with nothing, so an empty context reads no owned row. Policies call them inside
-- a sub-select, which the planner evaluates once a statement instead of once a row.

create function platform.acting_member() returns text stable parallel safe language sql
  return nullif(current_setting('proofmark.member', true), '');
create function platform.acting_agency() returns uuid stable parallel safe language sql
  return nullif(current_setting('proofmark.agency', true), '')::uuid;
create function platform.acting_person() returns text stable parallel safe language sql
  return nullif(current_setting('proofmark.person', true), '');
create function platform.acting_is_desk() returns boolean stable parallel safe language sql
  return coalesce(current_setting('proofmark.is_desk', true), '') = 'true';
create function platform.acting_principal() returns text stable parallel safe language sql
  return nullif(current_setting('proofmark.principal', true), '');
create function platform.acting_reads_official() returns boolean stable parallel safe language sql
  return coalesce(current_setting('proofmark.reads_official', true), '') = 'true';
create function platform.acting_opened_agencies() returns uuid[] stable parallel safe language sql
  return coalesce(nullif(current_setting('proofmark.opened_agencies', true), ''), '{}')::uuid[];

comment on function platform.acting_member() is 'Member for which this transaction works, null outside one';
comment on function platform.acting_agency() is 'Agency of the caller';
comment on function platform.acting_person() is 'Human behind the caller; one person may hold two accounts';
comment on function platform.acting_is_desk() is 'Whether the caller''s agency is its member''s desk';
comment on function platform.acting_principal() is 'Named system principal or administrative capacity of this transaction';
comment on function platform.acting_reads_official() is 'Whether the desk of the caller''s member has named the caller''s agency for official-use rows of all its agencies';
comment on function platform.acting_opened_agencies() is 'Agencies of the caller''s own member whose rows an open break-glass shows the caller';

create function platform.enter(
  member text, agency text, person text, is_desk boolean, principal text
) returns void language plpgsql as $$
begin
  perform set_config('proofmark.member', coalesce(member, ''), true),
    set_config('proofmark.agency', coalesce(agency, ''), true),
    set_config('proofmark.person', coalesce(person, ''), true),
    set_config('proofmark.is_desk', case when is_desk then 'true' else '' end, true),
    set_config('proofmark.principal', coalesce(principal, ''), true),
    set_config('proofmark.reads_official', '', true),
    set_config('proofmark.opened_agencies', '', true);
end $$;
comment on function platform.enter(text, text, text, boolean, text) is
  'Sets the row context until the end of the transaction; the first statement of each';

create procedure platform.own(target regclass) language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = target);
begin
  execute format($ddl$
    alter table %1$s
      add column if not exists owner_member text not null,
      add column if not exists owner_agency uuid not null,
      add column if not exists handling text not null,
      add column if not exists disclosure text not null,
      add column if not exists excluded_members text[] not null default '{}',
      add column if not exists named_members text[] not null default '{}',
      add column if not exists named_agencies uuid[] not null default '{}',
      add column if not exists conditions_of_use text[] not null default '{}',
      add constraint %2$I check (handling in ('official', 'restricted', 'confidential')),
      add constraint %3$I check (disclosure in ('open', 'pointer', 'silent')),
      add constraint %4$I check (owner_member <> all (excluded_members)),
      enable row level security,
      force row level security
    $ddl$, target, name || '_handling_known', name || '_disclosure_known',
    name || '_owner_not_excluded');
  execute format('create index %I on %s (owner_member, owner_agency)', name || '_owner', target);
  execute format($ddl$
    create policy own_rows on %1$s for select using (
      owner_member = (select platform.acting_member())
      and (owner_agency = (select platform.acting_agency())
        or (select platform.acting_is_desk())
        or (select platform.acting_agency()) = any (named_agencies)
        or (handling = 'official' and (select platform.acting_reads_official()))
        or owner_agency = any ((select platform.acting_opened_agencies())::uuid[])))
    $ddl$, target);
  execute format($ddl$
    create policy shared_rows on %1$s for select using (
      owner_member <> (select platform.acting_member())
      and disclosure = 'open'
      and (select platform.acting_member()) <> all (excluded_members)
      and (handling = 'official'
        or (handling = 'restricted' and (select platform.acting_member()) = any (named_members))
        or (handling = 'confidential' and (select platform.acting_agency()) = any (named_agencies))))
    $ddl$, target);
  call platform.let_owner_write(target);
  execute format('comment on column %s.owner_member is %L', target, 'Member whose statement this row is: ISO alpha-2 or id of an international entity');
  execute format('comment on column %s.owner_agency is %L', target, 'Agency of that member which made it');
  execute format('comment on column %s.handling is %L', target, 'official: every member not excluded; restricted: the owner''s desk and named members; confidential: named agencies');
  execute format('comment on column %s.disclosure is %L', target, 'open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it');
  execute format('comment on column %s.excluded_members is %L', target, 'Members that never see the row, whatever else names them');
  execute format('comment on column %s.named_members is %L', target, 'Members that see the row when restricted');
  execute format('comment on column %s.named_agencies is %L', target, 'Agencies that see the row when confidential, and agencies of the owner the desk named');
  execute format('comment on column %s.conditions_of_use is %L', target, 'Codes of what a reader must respect, see the access contract');
end $$;
comment on procedure platform.own(regclass) is
  'Makes a table owned: ownership columns, forced row security, reading and writing policies of invariant 1';

create procedure platform.let_owner_write(target regclass) language plpgsql as $$
declare
  is_owner text := 'owner_member = (select platform.acting_member())
    and (owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))';
begin
  execute format('create policy owner_inserts on %s for insert with check (%s)', target, is_owner);
  execute format('create policy owner_updates on %s for update using (%s) with check (%2$s)', target, is_owner);
  execute format('create policy owner_deletes on %s for delete using (%s)', target, is_owner);
end $$;
comment on procedure platform.let_owner_write(regclass) is 'Only the owning agency and its desk change a row';

create procedure platform.own_by_member(target regclass) language plpgsql as $$
declare
  is_owner text := 'owner_member = (select platform.acting_member())';
begin
  execute format('alter table %s add column if not exists owner_member text not null,
    enable row level security, force row level security', target);
  execute format('create index on %s (owner_member)', target);
  execute format('create policy member_rows on %s using (%s) with check (%2$s)', target, is_owner);
  execute format('comment on column %s.owner_member is %L', target, 'Member that alone reads and changes the row');
end $$;
comment on procedure platform.own_by_member(regclass) is
  'Makes an administrative table owned by one member: read and changed inside it only';

create procedure platform.own_by_person(target regclass) language plpgsql as $$
declare
  is_owner text := 'owner_person = (select platform.acting_person())';
begin
  execute format('alter table %s add column if not exists owner_person text not null,
    enable row level security, force row level security', target);
  execute format('create index on %s (owner_person)', target);
  execute format('create policy person_rows on %s using (%s) with check (%2$s)', target, is_owner);
  execute format('comment on column %s.owner_person is %L', target, 'Person who alone reads and changes the row');
end $$;
comment on procedure platform.own_by_person(regclass) is
  'Makes a table owned by one person: sessions, notifications, saved work';

create procedure platform.let_principal(target regclass, principal text) language plpgsql as $$
begin
  execute format('create policy %I on %s using ((select platform.acting_principal()) = %L)
    with check ((select platform.acting_principal()) = %3$L)', 'principal_' || principal, target, principal);
end $$;
comment on procedure platform.let_principal(regclass, text) is
  'Opens a table to a named system principal beside its owners; what it may do there is still a matter of grants';

revoke execute on all functions in schema platform from public;
revoke execute on all procedures in schema platform from public;
-- Any role whose statements meet a policy evaluates these; they tell a session only about itself.
grant execute on function platform.acting_member(), platform.acting_agency(), platform.acting_person(),
  platform.acting_is_desk(), platform.acting_principal(), platform.acting_reads_official(),
  platform.acting_opened_agencies() to public;
grant execute on function platform.enter(text, text, text, boolean, text)
  to proofmark_runtime, proofmark_worker;

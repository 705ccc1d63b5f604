-- Persons, accounts, roles, sessions, keys. Three capacities open more than the own member's rows, each
-- set by code only after it has checked what it must:
--   gatekeeper            establishes who sends a request, before any member is known
--   member_administrator  manages sessions of its own member's people
--   secretariat           admits, suspends and readmits members and gives each its first administrator

create schema access;
comment on schema access is 'Who may sign in, as what';
grant usage on schema access to proofmark_runtime;

create table access.person (
  id uuid primary key,
  owner_member text not null references directory.member,
  name text not null check (length(name) between 1 and 120),
  left_at timestamptz,
  left_by uuid,
  is_synthetic boolean not null,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table access.person is 'One human. Two accounts of one person never count as two persons';
comment on column access.person.id is 'UUID version 7';
comment on column access.person.name is 'Name colleagues know the person by; personal data';
comment on column access.person.left_at is 'When the person left service; null while serving';
comment on column access.person.left_by is 'Person who recorded it';
comment on column access.person.is_synthetic is 'Demonstration data';
comment on column access.person.created_at is 'When the person was entered';
comment on column access.person.version is 'Counts changes; ETag';
call platform.own_by_member('access.person');
call platform.let_principal('access.person', 'gatekeeper');
call platform.let_principal('access.person', 'secretariat');
create policy self_reads on access.person for select using (id = (select platform.acting_person()));
grant select, insert, update on access.person to proofmark_runtime;

create table access.account (
  id uuid primary key,
  owner_member text not null references directory.member,
  person uuid not null references access.person,
  agency uuid not null references directory.agency,
  sign_in_name text not null,
  language text not null check (language in ('en', 'fr', 'es', 'ar')),
  state text not null check (state in ('invited', 'active', 'left')),
  is_synthetic boolean not null,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (owner_member, sign_in_name),
  unique (owner_member, person, agency),
  -- The name carries its member, so that taking one tells nobody about another member's people.
  check (sign_in_name ~ '^[a-z0-9._-]{2,60}@[a-z]{2,8}$'
    and split_part(sign_in_name, '@', 2) = lower(owner_member))
);
comment on table access.account is 'A person at one agency';
comment on column access.account.id is 'UUID version 7';
comment on column access.account.person is 'The human behind it';
comment on column access.account.agency is 'Where the person works under this account';
comment on column access.account.sign_in_name is 'Typed at sign-in: name@member, lower case';
comment on column access.account.language is 'Language of mails and documents';
comment on column access.account.state is 'invited: no password yet; active; left: never again';
comment on column access.account.is_synthetic is 'Demonstration data';
comment on column access.account.created_at is 'When the account was made';
comment on column access.account.version is 'Counts changes; ETag';
call platform.own_by_member('access.account');
call platform.let_principal('access.account', 'gatekeeper');
call platform.let_principal('access.account', 'secretariat');
create policy self_reads on access.account for select using (person = (select platform.acting_person()));
create index on access.account (person);
grant select, insert, update on access.account to proofmark_runtime;

create table access.credential (
  account uuid primary key references access.account,
  password_hash text not null,
  totp_secret bytea not null,
  totp_step bigint not null default 0,
  pin_hash text,
  changed_at timestamptz not null
);
comment on table access.credential is 'What proves that someone is the account''s holder; seen by the gatekeeper only';
comment on column access.credential.account is 'Whose it is';
comment on column access.credential.password_hash is 'Argon2id, PHC string';
comment on column access.credential.totp_secret is 'RFC 6238 secret, AES-256-GCM under the installation''s key';
comment on column access.credential.totp_step is 'Last time step a code was accepted for; a code works once';
comment on column access.credential.pin_hash is 'Argon2id of the six digits that reopen a locked session; null where none is set';
comment on column access.credential.changed_at is 'When password or second factor last changed';
alter table access.credential enable row level security, force row level security;
call platform.let_principal('access.credential', 'gatekeeper');
grant select, insert, update on access.credential to proofmark_runtime;

create table access.recovery_code (
  account uuid not null references access.account,
  code_hash bytea not null,
  primary key (account, code_hash)
);
comment on table access.recovery_code is 'Unused codes that replace the second factor once each; seen by the gatekeeper only';
comment on column access.recovery_code.account is 'Whose it is';
comment on column access.recovery_code.code_hash is 'SHA-256 of a code of 80 random bits';
alter table access.recovery_code enable row level security, force row level security;
call platform.let_principal('access.recovery_code', 'gatekeeper');
grant select, insert, delete on access.recovery_code to proofmark_runtime;

create table access.sign_in_attempt (
  name_hash bytea primary key,
  failures smallint not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
comment on table access.sign_in_attempt is 'Failures by name typed, whether or not an account bears it: both cost the same work and lock alike';
comment on column access.sign_in_attempt.name_hash is 'SHA-256 of the sign-in name';
comment on column access.sign_in_attempt.failures is 'Tries since the last success';
comment on column access.sign_in_attempt.locked_until is 'No try succeeds before; null while not locked';
comment on column access.sign_in_attempt.last_at is 'Last try; forgotten a day later';
alter table access.sign_in_attempt enable row level security, force row level security;
call platform.let_principal('access.sign_in_attempt', 'gatekeeper');
create index on access.sign_in_attempt (last_at);
grant select, insert, update, delete on access.sign_in_attempt to proofmark_runtime;

create table access.invitation (
  token_hash bytea primary key,
  owner_member text not null references directory.member,
  account uuid not null references access.account,
  password_hash text,
  totp_secret bytea,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table access.invitation is 'One-time address by which a person sets password and second factor, first or anew';
comment on column access.invitation.token_hash is 'SHA-256 of 256 random bits';
comment on column access.invitation.account is 'Whose credentials it sets';
comment on column access.invitation.password_hash is 'Chosen password while the second factor is not yet confirmed';
comment on column access.invitation.totp_secret is 'Proposed secret while not yet confirmed';
comment on column access.invitation.expires_at is 'Useless after';
comment on column access.invitation.used_at is 'When it was completed or withdrawn';
call platform.own_by_member('access.invitation');
call platform.let_principal('access.invitation', 'gatekeeper');
call platform.let_principal('access.invitation', 'secretariat');
create index on access.invitation (account);
grant select, insert, update on access.invitation to proofmark_runtime;

create table access.session (
  id uuid primary key,
  owner_person uuid not null references access.person,
  owner_member text not null references directory.member,
  account uuid not null references access.account,
  token_hash bytea not null unique,
  device text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  locked_at timestamptz,
  failures smallint not null default 0,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed_out', 'revoked', 'left', 'credentials_changed',
    'bad_re_entry', 'member_suspended')),
  check ((ended_at is null) = (ended_because is null))
);
comment on table access.session is 'Signed-in browsers; a locked one keeps the work and asks for PIN or password';
comment on column access.session.id is 'UUID version 7; names the session in lists, opens nothing';
comment on column access.session.owner_member is 'Member whose administrator may end it';
comment on column access.session.account is 'As whom';
comment on column access.session.token_hash is 'SHA-256 of the 256 random bits in the cookie';
comment on column access.session.device is 'Coarse kind of browser and system, for the owner''s list';
comment on column access.session.started_at is 'Sign-in';
comment on column access.session.last_seen_at is 'Last request, to the minute';
comment on column access.session.expires_at is 'End of the absolute lifetime';
comment on column access.session.locked_at is 'When it locked; null while open';
comment on column access.session.failures is 'Bad re-entries since it locked';
comment on column access.session.ended_at is 'When it ended before its time';
comment on column access.session.ended_because is 'Why';
call platform.own_by_person('access.session');
call platform.let_principal('access.session', 'gatekeeper');
create policy administrator_rows on access.session using (
  (select platform.acting_principal()) = 'member_administrator'
  and owner_member = (select platform.acting_member()));
create index on access.session (account) where ended_at is null;
grant select, insert, update on access.session to proofmark_runtime;

create table access.proposal (
  id uuid primary key,
  owner_member text not null,
  kind text not null check (kind in ('grant_role', 'admit_member', 'suspend_member', 'readmit_member')),
  content jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  proposed_by uuid not null references access.person,
  proposed_at timestamptz not null,
  decision text check (decision in ('approved', 'declined', 'withdrawn')),
  decided_by uuid references access.person,
  decided_at timestamptz,
  version integer not null default 1,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  -- Invariant 4: accounts are not compared, persons are.
  constraint proposal_two_persons check (decision = 'withdrawn' or decided_by <> proposed_by)
);
comment on table access.proposal is 'What needs a second person before it is done';
comment on column access.proposal.id is 'UUID version 7';
comment on column access.proposal.owner_member is 'Member it concerns';
comment on column access.proposal.kind is 'What would be done';
comment on column access.proposal.content is 'Shape by kind, see the access contract';
comment on column access.proposal.reason is 'Why, in the proposer''s words';
comment on column access.proposal.proposed_by is 'Person who proposes';
comment on column access.proposal.proposed_at is 'When';
comment on column access.proposal.decision is 'Null while open';
comment on column access.proposal.decided_by is 'Person who decided: another one, except to withdraw';
comment on column access.proposal.decided_at is 'When';
comment on column access.proposal.version is 'Counts changes; ETag';
call platform.own_by_member('access.proposal');
call platform.let_principal('access.proposal', 'secretariat');
grant select, insert, update on access.proposal to proofmark_runtime;

create table access.role_grant (
  id uuid primary key,
  owner_member text not null references directory.member,
  account uuid not null references access.account,
  role text not null check (role in ('officer', 'desk', 'examiner', 'analyst', 'editor', 'trainer',
    'secretariat', 'member_administrator', 'operator')),
  granted_at timestamptz not null,
  proposal uuid references access.proposal,
  revoked_at timestamptz,
  revoked_by uuid references access.person
);
comment on table access.role_grant is 'Roles an account holds or held';
comment on column access.role_grant.id is 'UUID version 7';
comment on column access.role_grant.account is 'Who holds it';
comment on column access.role_grant.role is 'Named set of permissions';
comment on column access.role_grant.granted_at is 'Since when';
comment on column access.role_grant.proposal is 'The two persons behind it; null where the CLI or the demonstration made it';
comment on column access.role_grant.revoked_at is 'Until when; null while held';
comment on column access.role_grant.revoked_by is 'Person who took it back; one suffices';
call platform.own_by_member('access.role_grant');
call platform.let_principal('access.role_grant', 'gatekeeper');
call platform.let_principal('access.role_grant', 'secretariat');
create policy self_reads on access.role_grant for select using (
  account in (select id from access.account where person = (select platform.acting_person())));
create unique index role_grant_held_once on access.role_grant (owner_member, account, role)
  where revoked_at is null;
create index on access.role_grant (account) where revoked_at is null;
grant select, insert, update on access.role_grant to proofmark_runtime;

create table access.api_key (
  id uuid primary key,
  owner_member text not null references directory.member,
  account uuid not null references access.account,
  name text not null check (length(name) between 1 and 80),
  prefix text not null unique,
  secret_hash bytea not null,
  roles text[] not null check (cardinality(roles) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '400 days'),
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table access.api_key is 'Keys for systems; each acts for the account that answers for it and dies with it';
comment on column access.api_key.id is 'UUID version 7';
comment on column access.api_key.account is 'Account that answers for the system';
comment on column access.api_key.name is 'What the key is for';
comment on column access.api_key.prefix is 'First part of the key, shown in lists and used to find it';
comment on column access.api_key.secret_hash is 'SHA-256 of 256 random bits';
comment on column access.api_key.roles is 'At most these of the account''s roles';
comment on column access.api_key.created_at is 'When it was made';
comment on column access.api_key.expires_at is 'Useless after';
comment on column access.api_key.last_used_at is 'Last use, to the minute; null: never';
comment on column access.api_key.revoked_at is 'When it was taken back';
call platform.own_by_member('access.api_key');
call platform.let_principal('access.api_key', 'gatekeeper');
create index on access.api_key (account) where revoked_at is null;
grant select, insert, update on access.api_key to proofmark_runtime;

create table access.break_glass (
  id uuid primary key,
  owner_member text not null references directory.member,
  owner_agency uuid not null references directory.agency,
  person uuid not null references access.person,
  account uuid not null references access.account,
  reason text not null check (length(reason) between 10 and 500),
  case_reference text,
  opened_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= opened_at + interval '60 minutes'),
  closed_at timestamptz,
  verdict text check (verdict in ('justified', 'not_justified')),
  reviewed_by uuid references access.person,
  reviewed_at timestamptz,
  version integer not null default 1,
  check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null)),
  constraint break_glass_two_persons check (reviewed_by <> person)
);
comment on table access.break_glass is 'A person reading another agency''s rows of the own member in an emergency: never silent, never long, always reviewed';
comment on column access.break_glass.id is 'UUID version 7';
comment on column access.break_glass.owner_member is 'The member: nobody breaks another member''s glass';
comment on column access.break_glass.owner_agency is 'Agency whose rows are opened, and which is told';
comment on column access.break_glass.person is 'Who opened it';
comment on column access.break_glass.account is 'Under which account';
comment on column access.break_glass.reason is 'Why it could not wait';
comment on column access.break_glass.case_reference is 'Case it was for, null where there is none yet';
comment on column access.break_glass.opened_at is 'From';
comment on column access.break_glass.expires_at is 'To, an hour later at most';
comment on column access.break_glass.closed_at is 'Closed earlier by the person or an administrator';
comment on column access.break_glass.verdict is 'Of the review by another person; null while it waits';
comment on column access.break_glass.reviewed_by is 'Who reviewed it';
comment on column access.break_glass.reviewed_at is 'When';
comment on column access.break_glass.version is 'Counts changes; ETag';
call platform.own_by_member('access.break_glass');
create index on access.break_glass (person, expires_at);
grant select, insert, update on access.break_glass to proofmark_runtime;
-- platform.enter reads it for whoever enters a context.
grant usage on schema access to proofmark_worker;
grant select on access.break_glass to proofmark_worker;

-- Entering a context now also asks the directory and the open glass, once a transaction and before
-- any row is read: policies compare settings only, so a hidden row costs what an absent one does.
create or replace function platform.enter(
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
  if coalesce(member, '') = '' then
    return;
  end if;
  if exists (select from directory.member m where m.id = member and m.standing <> 'active') then
    perform platform.enter(null, null, null, false, null);
    return;
  end if;
  if agency <> '' and exists (
    select from directory.agency a
    where a.id = enter.agency::uuid and a.owner_member = member and a.reads_official
  ) then
    perform set_config('proofmark.reads_official', 'true', true);
  end if;
  if person <> '' then
    perform set_config('proofmark.opened_agencies', (
      select coalesce(array_agg(g.owner_agency), '{}')::text from access.break_glass g
      where g.person = enter.person::uuid and g.owner_member = member
        and g.closed_at is null and g.expires_at > now()), true);
  end if;
end $$;

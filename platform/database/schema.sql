-- What the migrations make, read back from the catalogue. Generated: after a migration run
-- `node tools/write-schema.mjs` and review the difference with it. For reading; nothing runs this file.

GRANT proofmark_purger TO proofmark_worker;
GRANT proofmark_sequencer TO proofmark_worker;
GRANT proofmark_verifier TO proofmark_worker;

-- Who may sign in, as what
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO proofmark_runtime, proofmark_worker;

-- A person at one agency
CREATE TABLE access.account (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  person uuid NOT NULL, -- The human behind it
  agency uuid NOT NULL, -- Where the person works under this account
  sign_in_name text NOT NULL, -- Typed at sign-in: name@member, lower case
  language text NOT NULL, -- Language of mails and documents
  state text NOT NULL, -- invited: no password yet; active; left: never again
  is_synthetic boolean NOT NULL, -- Demonstration data
  created_at timestamp with time zone NOT NULL, -- When the account was made
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_owner_member_person_agency_key UNIQUE (owner_member, person, agency),
  CONSTRAINT account_owner_member_sign_in_name_key UNIQUE (owner_member, sign_in_name),
  CONSTRAINT account_agency_fkey FOREIGN KEY (agency) REFERENCES directory.agency(id),
  CONSTRAINT account_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT account_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT account_check CHECK (sign_in_name ~ '^[a-z0-9._-]{2,60}@[a-z]{2,8}$'::text AND split_part(sign_in_name, '@'::text, 2) = lower(owner_member)),
  CONSTRAINT account_language_check CHECK (language = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text])),
  CONSTRAINT account_state_check CHECK (state = ANY (ARRAY['invited'::text, 'active'::text, 'left'::text]))
);
CREATE INDEX account_owner_member_idx ON access.account USING btree (owner_member);
CREATE INDEX account_person_idx ON access.account USING btree (person);
ALTER TABLE access.account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.account FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_gatekeeper ON access.account FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_role_finder ON access.account FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'role_finder'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'role_finder'::text);
CREATE POLICY principal_secretariat ON access.account FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
CREATE POLICY self_reads ON access.account FOR SELECT TO public
  USING (person = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY webhooks_reads ON access.account FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text);
GRANT INSERT, SELECT, UPDATE ON access.account TO proofmark_runtime;
GRANT SELECT (id, owner_member, person, agency, state) ON access.account TO proofmark_worker;

-- Keys for systems; each acts for the account that answers for it and dies with it
CREATE TABLE access.api_key (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  account uuid NOT NULL, -- Account that answers for the system
  name text NOT NULL, -- What the key is for
  prefix text NOT NULL, -- First part of the key, shown in lists and used to find it
  secret_hash bytea NOT NULL, -- SHA-256 of 256 random bits
  roles text[] NOT NULL, -- At most these of the account's roles
  created_at timestamp with time zone NOT NULL, -- When it was made
  expires_at timestamp with time zone NOT NULL, -- Useless after
  last_used_at timestamp with time zone, -- Last use, to the minute; null: never
  revoked_at timestamp with time zone, -- When it was taken back
  CONSTRAINT api_key_pkey PRIMARY KEY (id),
  CONSTRAINT api_key_prefix_key UNIQUE (prefix),
  CONSTRAINT api_key_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  CONSTRAINT api_key_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT api_key_check CHECK (expires_at <= (created_at + '400 days'::interval)),
  CONSTRAINT api_key_name_check CHECK (length(name) >= 1 AND length(name) <= 80),
  CONSTRAINT api_key_roles_check CHECK (cardinality(roles) > 0)
);
CREATE INDEX api_key_account_idx ON access.api_key USING btree (account) WHERE (revoked_at IS NULL);
CREATE INDEX api_key_owner_member_idx ON access.api_key USING btree (owner_member);
ALTER TABLE access.api_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.api_key FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_gatekeeper ON access.api_key FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
GRANT INSERT, SELECT, UPDATE ON access.api_key TO proofmark_runtime;

-- A person reading another agency's rows of the own member in an emergency: never silent, never long, always reviewed
CREATE TABLE access.break_glass (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  owner_agency uuid NOT NULL, -- Agency whose rows are opened, and which is told
  person uuid NOT NULL, -- Who opened it
  account uuid NOT NULL, -- Under which account
  reason text NOT NULL, -- Why it could not wait
  case_reference text, -- Case it was for, null where there is none yet
  opened_at timestamp with time zone NOT NULL, -- From
  expires_at timestamp with time zone NOT NULL, -- To, an hour later at most
  closed_at timestamp with time zone, -- Closed earlier by the person or an administrator
  verdict text, -- Of the review by another person; null while it waits
  reviewed_by uuid, -- Who reviewed it
  reviewed_at timestamp with time zone, -- When
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  CONSTRAINT break_glass_pkey PRIMARY KEY (id),
  CONSTRAINT break_glass_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  CONSTRAINT break_glass_owner_agency_fkey FOREIGN KEY (owner_agency) REFERENCES directory.agency(id),
  CONSTRAINT break_glass_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT break_glass_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT break_glass_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES access.person(id),
  CONSTRAINT break_glass_check CHECK (expires_at <= (opened_at + '01:00:00'::interval)),
  CONSTRAINT break_glass_check1 CHECK ((verdict IS NULL) = (reviewed_by IS NULL) AND (verdict IS NULL) = (reviewed_at IS NULL)),
  CONSTRAINT break_glass_reason_check CHECK (length(reason) >= 10 AND length(reason) <= 500),
  CONSTRAINT break_glass_two_persons CHECK (reviewed_by <> person),
  CONSTRAINT break_glass_verdict_check CHECK (verdict = ANY (ARRAY['justified'::text, 'not_justified'::text]))
);
CREATE INDEX break_glass_owner_member_idx ON access.break_glass USING btree (owner_member);
CREATE INDEX break_glass_person_expires_at_idx ON access.break_glass USING btree (person, expires_at);
ALTER TABLE access.break_glass ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.break_glass FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
GRANT INSERT, SELECT, UPDATE ON access.break_glass TO proofmark_runtime;
GRANT SELECT ON access.break_glass TO proofmark_worker;

-- What proves that someone is the account's holder; seen by the gatekeeper only
CREATE TABLE access.credential (
  account uuid NOT NULL, -- Whose it is
  password_hash text NOT NULL, -- Argon2id, PHC string
  totp_secret bytea NOT NULL, -- RFC 6238 secret, AES-256-GCM under the installation's key
  totp_step bigint DEFAULT 0 NOT NULL, -- Last time step a code was accepted for; a code works once
  pin_hash text, -- Argon2id of the six digits that reopen a locked session; null where none is set
  changed_at timestamp with time zone NOT NULL, -- When password or second factor last changed
  CONSTRAINT credential_pkey PRIMARY KEY (account),
  CONSTRAINT credential_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
ALTER TABLE access.credential ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY principal_gatekeeper ON access.credential FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
GRANT INSERT, SELECT, UPDATE ON access.credential TO proofmark_runtime;

-- One-time address by which a person sets password and second factor, first or anew
CREATE TABLE access.invitation (
  token_hash bytea NOT NULL, -- SHA-256 of 256 random bits
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  account uuid NOT NULL, -- Whose credentials it sets
  password_hash text, -- Chosen password while the second factor is not yet confirmed
  totp_secret bytea, -- Proposed secret while not yet confirmed
  expires_at timestamp with time zone NOT NULL, -- Useless after
  used_at timestamp with time zone, -- When it was completed or withdrawn
  CONSTRAINT invitation_pkey PRIMARY KEY (token_hash),
  CONSTRAINT invitation_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  CONSTRAINT invitation_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id)
);
CREATE INDEX invitation_account_idx ON access.invitation USING btree (account);
CREATE INDEX invitation_owner_member_idx ON access.invitation USING btree (owner_member);
ALTER TABLE access.invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.invitation FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_gatekeeper ON access.invitation FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_secretariat ON access.invitation FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
GRANT INSERT, SELECT, UPDATE ON access.invitation TO proofmark_runtime;

-- One human. Two accounts of one person never count as two persons
CREATE TABLE access.person (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  name text NOT NULL, -- Name colleagues know the person by; personal data
  left_at timestamp with time zone, -- When the person left service; null while serving
  left_by uuid, -- Person who recorded it
  is_synthetic boolean NOT NULL, -- Demonstration data
  created_at timestamp with time zone NOT NULL, -- When the person was entered
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT person_name_check CHECK (length(name) >= 1 AND length(name) <= 120)
);
CREATE INDEX person_owner_member_idx ON access.person USING btree (owner_member);
ALTER TABLE access.person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.person FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_gatekeeper ON access.person FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_secretariat ON access.person FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
CREATE POLICY self_reads ON access.person FOR SELECT TO public
  USING (id = (( SELECT platform.acting_person() AS acting_person)));
GRANT INSERT, SELECT, UPDATE ON access.person TO proofmark_runtime;

-- What needs a second person before it is done
CREATE TABLE access.proposal (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  kind text NOT NULL, -- What would be done
  content jsonb NOT NULL, -- Shape by kind, see the access contract
  reason text NOT NULL, -- Why, in the proposer's words
  proposed_by uuid NOT NULL, -- Person who proposes
  proposed_at timestamp with time zone NOT NULL, -- When
  decision text, -- Null while open
  decided_by uuid, -- Person who decided: another one, except to withdraw
  decided_at timestamp with time zone, -- When
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  CONSTRAINT proposal_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.person(id),
  CONSTRAINT proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES access.person(id),
  CONSTRAINT proposal_check CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT proposal_decision_check CHECK (decision = ANY (ARRAY['approved'::text, 'declined'::text, 'withdrawn'::text])),
  CONSTRAINT proposal_kind_check CHECK (kind = ANY (ARRAY['grant_role'::text, 'admit_member'::text, 'suspend_member'::text, 'readmit_member'::text])),
  CONSTRAINT proposal_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 500),
  CONSTRAINT proposal_two_persons CHECK (decision = 'withdrawn'::text OR decided_by <> proposed_by)
);
CREATE INDEX proposal_owner_member_idx ON access.proposal USING btree (owner_member);
ALTER TABLE access.proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.proposal FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_secretariat ON access.proposal FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
GRANT INSERT, SELECT, UPDATE ON access.proposal TO proofmark_runtime;

-- Unused codes that replace the second factor once each; seen by the gatekeeper only
CREATE TABLE access.recovery_code (
  account uuid NOT NULL, -- Whose it is
  code_hash bytea NOT NULL, -- SHA-256 of a code of 80 random bits
  CONSTRAINT recovery_code_pkey PRIMARY KEY (account, code_hash),
  CONSTRAINT recovery_code_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
ALTER TABLE access.recovery_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY principal_gatekeeper ON access.recovery_code FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
GRANT DELETE, INSERT, SELECT ON access.recovery_code TO proofmark_runtime;

-- Roles an account holds or held
CREATE TABLE access.role_grant (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  account uuid NOT NULL, -- Who holds it
  role text NOT NULL, -- Named set of permissions
  granted_at timestamp with time zone NOT NULL, -- Since when
  proposal uuid, -- The two persons behind it; null where the CLI or the demonstration made it
  revoked_at timestamp with time zone, -- Until when; null while held
  revoked_by uuid, -- Person who took it back; one suffices
  CONSTRAINT role_grant_pkey PRIMARY KEY (id),
  CONSTRAINT role_grant_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  CONSTRAINT role_grant_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT role_grant_proposal_fkey FOREIGN KEY (proposal) REFERENCES access.proposal(id),
  CONSTRAINT role_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.person(id),
  CONSTRAINT role_grant_role_check CHECK (role = ANY (ARRAY['officer'::text, 'desk'::text, 'examiner'::text, 'analyst'::text, 'editor'::text, 'trainer'::text, 'secretariat'::text, 'member_administrator'::text, 'operator'::text]))
);
CREATE INDEX role_grant_account_idx ON access.role_grant USING btree (account) WHERE (revoked_at IS NULL);
CREATE INDEX role_grant_owner_member_idx ON access.role_grant USING btree (owner_member);
CREATE UNIQUE INDEX role_grant_held_once ON access.role_grant USING btree (owner_member, account, role) WHERE (revoked_at IS NULL);
ALTER TABLE access.role_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON access.role_grant FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_gatekeeper ON access.role_grant FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_role_finder ON access.role_grant FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'role_finder'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'role_finder'::text);
CREATE POLICY principal_secretariat ON access.role_grant FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
CREATE POLICY self_reads ON access.role_grant FOR SELECT TO public
  USING ((account IN ( SELECT account.id
   FROM access.account
  WHERE account.person = (( SELECT platform.acting_person() AS acting_person)))));
GRANT INSERT, SELECT, UPDATE ON access.role_grant TO proofmark_runtime;
GRANT SELECT (owner_member, account, role, revoked_at) ON access.role_grant TO proofmark_worker;

-- Signed-in browsers; a locked one keeps the work and asks for PIN or password
CREATE TABLE access.session (
  id uuid NOT NULL, -- UUID version 7; names the session in lists, opens nothing
  owner_person uuid NOT NULL, -- Person who alone reads and changes the row
  owner_member text NOT NULL, -- Member whose administrator may end it
  account uuid NOT NULL, -- As whom
  token_hash bytea NOT NULL, -- SHA-256 of the 256 random bits in the cookie
  device text NOT NULL, -- Coarse kind of browser and system, for the owner's list
  started_at timestamp with time zone NOT NULL, -- Sign-in
  last_seen_at timestamp with time zone NOT NULL, -- Last request, to the minute
  expires_at timestamp with time zone NOT NULL, -- End of the absolute lifetime
  locked_at timestamp with time zone, -- When it locked; null while open
  failures smallint DEFAULT 0 NOT NULL, -- Bad re-entries since it locked
  ended_at timestamp with time zone, -- When it ended before its time
  ended_because text, -- Why
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_hash_key UNIQUE (token_hash),
  CONSTRAINT session_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  CONSTRAINT session_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT session_owner_person_fkey FOREIGN KEY (owner_person) REFERENCES access.person(id),
  CONSTRAINT session_check CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
  CONSTRAINT session_ended_because_check CHECK (ended_because = ANY (ARRAY['signed_out'::text, 'revoked'::text, 'left'::text, 'credentials_changed'::text, 'bad_re_entry'::text, 'member_suspended'::text]))
);
CREATE INDEX session_account_idx ON access.session USING btree (account) WHERE (ended_at IS NULL);
CREATE INDEX session_owner_person_idx ON access.session USING btree (owner_person);
ALTER TABLE access.session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY administrator_rows ON access.session FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY person_rows ON access.session FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY principal_gatekeeper ON access.session FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_secretariat ON access.session FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
GRANT INSERT, SELECT, UPDATE ON access.session TO proofmark_runtime;

-- Failures by name typed, whether or not an account bears it: both cost the same work and lock alike
CREATE TABLE access.sign_in_attempt (
  name_hash bytea NOT NULL, -- SHA-256 of the sign-in name
  failures smallint NOT NULL, -- Tries since the last success
  locked_until timestamp with time zone, -- No try succeeds before; null while not locked
  last_at timestamp with time zone NOT NULL, -- Last try; forgotten a day later
  CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (name_hash)
);
CREATE INDEX sign_in_attempt_last_at_idx ON access.sign_in_attempt USING btree (last_at);
ALTER TABLE access.sign_in_attempt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY principal_gatekeeper ON access.sign_in_attempt FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
GRANT DELETE, INSERT, SELECT, UPDATE ON access.sign_in_attempt TO proofmark_runtime;

-- The live session of a token with what its account holds now; a statement of its own, never inside another transaction, whose context it would clear
CREATE FUNCTION access.signed_in(token bytea, at timestamp with time zone) RETURNS TABLE(session uuid, account uuid, person uuid, agency uuid, roles text[], last_seen_at timestamp with time zone, locked_at timestamp with time zone, is_synthetic boolean, member text, standing text, is_desk boolean)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
#variable_conflict use_column
begin
  perform platform.enter(null, null, null, false, 'gatekeeper');
  return query
    select s.id, s.account, s.owner_person, a.agency,
      array(select held.role from access.role_grant held
        where held.account = s.account and held.revoked_at is null order by held.role),
      s.last_seen_at, s.locked_at, a.is_synthetic, w.member, w.standing, w.is_desk
    from access.session s
    join access.account a on a.id = s.account
    cross join lateral directory.workplace_of(a.agency) w
    where s.token_hash = token and s.ended_at is null and s.expires_at > at and a.state = 'active';
  perform platform.enter(null, null, null, false, null);
end $$;
GRANT EXECUTE ON FUNCTION access.signed_in(bytea,timestamp with time zone) TO proofmark_runtime;

-- Members, agencies and how to reach them
CREATE SCHEMA directory;
GRANT USAGE ON SCHEMA directory TO proofmark_runtime, proofmark_worker;

-- Agencies of the members
CREATE TABLE directory.agency (
  id uuid NOT NULL, -- UUID version 7
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  kind text NOT NULL, -- What the agency is
  name text NOT NULL, -- Its name in its own language
  name_language text NOT NULL, -- ISO 639-1 of the name
  place text, -- Town or post, null where it is the whole service
  is_desk boolean DEFAULT false NOT NULL, -- The member's tracing and validation desk
  reads_official boolean DEFAULT false NOT NULL, -- Named by the desk to read official-use rows of all agencies of its member
  is_synthetic boolean NOT NULL, -- Demonstration data
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  mail text, -- Address that is told when something waits for the agency, null where it takes no mail; a desk has that of its profile
  CONSTRAINT agency_pkey PRIMARY KEY (id),
  CONSTRAINT agency_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT agency_kind_check CHECK (kind = ANY (ARRAY['police'::text, 'customs'::text, 'border'::text, 'regulator'::text, 'laboratory'::text, 'military'::text, 'prosecutor'::text, 'national_bureau'::text, 'secretariat'::text])),
  CONSTRAINT agency_mail_check CHECK (length(mail) <= 254 AND mail ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text),
  CONSTRAINT agency_name_check CHECK (length(name) >= 1 AND length(name) <= 120)
);
CREATE INDEX agency_owner_member_idx ON directory.agency USING btree (owner_member);
CREATE UNIQUE INDEX agency_one_desk ON directory.agency USING btree (owner_member) WHERE is_desk;
ALTER TABLE directory.agency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON directory.agency FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_gatekeeper ON directory.agency FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_secretariat ON directory.agency FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
CREATE POLICY records_clock_reads ON directory.agency FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY signed_in_reads ON directory.agency FOR SELECT TO public
  USING ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL);
CREATE POLICY tracing_clock_reads ON directory.agency FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'tracing_clock'::text);
GRANT INSERT, SELECT, UPDATE ON directory.agency TO proofmark_runtime;
GRANT SELECT ON directory.agency TO proofmark_worker;

-- Countries and international entities admitted to this installation
CREATE TABLE directory.member (
  id text NOT NULL, -- ISO 3166-1 alpha-2 of a country, or three to eight capitals of an international entity
  names jsonb, -- Name of an international entity in en, fr, es, ar; null for countries, which readers name in their language
  standing text NOT NULL, -- active, or suspended: its people see and do nothing, its rows stay
  standing_since timestamp with time zone NOT NULL, -- When the standing last changed
  is_synthetic boolean NOT NULL, -- Demonstration data
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  CONSTRAINT member_pkey PRIMARY KEY (id),
  CONSTRAINT member_check CHECK ((names IS NULL) = (length(id) = 2)),
  CONSTRAINT member_id_check CHECK (id ~ '^[A-Z]{2,8}$'::text),
  CONSTRAINT member_standing_check CHECK (standing = ANY (ARRAY['active'::text, 'suspended'::text]))
);
ALTER TABLE directory.member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY principal_gatekeeper ON directory.member FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'gatekeeper'::text);
CREATE POLICY principal_secretariat ON directory.member FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
CREATE POLICY signed_in_reads ON directory.member FOR SELECT TO public
  USING ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL);
GRANT INSERT, SELECT, UPDATE ON directory.member TO proofmark_runtime;
GRANT SELECT ON directory.member TO proofmark_worker;

-- What a member says about itself and keeps up to date
CREATE TABLE directory.profile (
  owner_member text NOT NULL, -- Member that alone reads and changes the row
  languages text[] NOT NULL, -- ISO 639-1 of the languages its desk answers in, best first
  duty_phone text, -- E.164 number answered outside working hours, null where there is none
  zone text NOT NULL, -- IANA time zone of the desk
  week jsonb NOT NULL, -- Working hours: [{day 1 (Monday)-7, opens "08:30", closes "16:30"}] in the zone
  holidays jsonb NOT NULL, -- Days the desk is closed: ["2026-12-25"]
  agreements jsonb NOT NULL, -- [{kind, partner, until}] under which it answers others
  covers_from smallint, -- First year its firearms records cover, null: unknown
  covers_until smallint, -- Last year they cover, null: to the present
  reviewed_on date NOT NULL, -- When the member last confirmed this
  review_due date NOT NULL, -- When it must confirm again
  version integer DEFAULT 1 NOT NULL, -- Counts changes; ETag
  desk_mail text, -- Address that is told when something waits for the desk, null where it takes no mail; written to in the first of the languages this platform speaks
  CONSTRAINT profile_pkey PRIMARY KEY (owner_member),
  CONSTRAINT profile_owner_member_fkey FOREIGN KEY (owner_member) REFERENCES directory.member(id),
  CONSTRAINT profile_check CHECK (review_due > reviewed_on),
  CONSTRAINT profile_check1 CHECK (covers_from IS NULL OR covers_until IS NULL OR covers_from <= covers_until),
  CONSTRAINT profile_desk_mail_check CHECK (length(desk_mail) <= 254 AND desk_mail ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)
);
CREATE INDEX profile_owner_member_idx ON directory.profile USING btree (owner_member);
ALTER TABLE directory.profile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_rows ON directory.profile FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY principal_secretariat ON directory.profile FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'secretariat'::text);
CREATE POLICY signed_in_reads ON directory.profile FOR SELECT TO public
  USING ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL);
GRANT INSERT, SELECT, UPDATE ON directory.profile TO proofmark_runtime;
GRANT SELECT ON directory.profile TO proofmark_worker;

-- Where an account works, for statements of other schemas: member, its standing, whether the agency is its desk
CREATE FUNCTION directory.workplace_of(agency uuid) RETURNS TABLE(member text, standing text, is_desk boolean)
  LANGUAGE sql STABLE SECURITY INVOKER
AS $$
  select m.id, m.standing, a.is_desk
  from directory.agency a join directory.member m on m.id = a.owner_member
  where a.id = agency
$$;
GRANT EXECUTE ON FUNCTION directory.workplace_of(uuid) TO proofmark_runtime;

-- Photos and attachments: whose they are and what they hold; the bytes lie in the file store
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO proofmark_purger, proofmark_runtime, proofmark_worker;

-- One upload by one owner; equal content of two owners is two rows that know nothing of each other
CREATE TABLE files.file (
  id uuid NOT NULL, -- UUIDv7 made by the application
  digest text NOT NULL, -- SHA-256 of the stored bytes, their address in the file store
  thumbnail_digest text, -- SHA-256 of the stored thumbnail of an image
  kind text NOT NULL, -- What the content is, found by looking at it: image (WebP), pdf, text (UTF-8)
  bytes integer NOT NULL, -- Size as stored
  width integer, -- Pixels of an image, upright
  height integer, -- Pixels of an image, upright
  name text, -- Name the owner gave it; may name persons, so it is shown to the owner's readers only and never part of an address
  uploaded_by text NOT NULL, -- Person who uploaded it
  uploaded_at timestamp with time zone DEFAULT now() NOT NULL, -- When
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT file_pkey PRIMARY KEY (id),
  CONSTRAINT file_bytes_check CHECK (bytes > 0),
  CONSTRAINT file_digest_check CHECK (digest ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT file_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT file_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT file_height_check CHECK (height > 0),
  CONSTRAINT file_image_has_size CHECK ((kind = 'image'::text) = (width IS NOT NULL AND height IS NOT NULL AND thumbnail_digest IS NOT NULL)),
  CONSTRAINT file_kind_check CHECK (kind = ANY (ARRAY['image'::text, 'pdf'::text, 'text'::text])),
  CONSTRAINT file_name_check CHECK (length(name) <= 120),
  CONSTRAINT file_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT file_thumbnail_digest_check CHECK (thumbnail_digest ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT file_width_check CHECK (width > 0)
);
CREATE INDEX file_by_digest ON files.file USING btree (digest);
CREATE INDEX file_by_thumbnail ON files.file USING btree (thumbnail_digest);
CREATE INDEX file_owner ON files.file USING btree (owner_member, owner_agency);
ALTER TABLE files.file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON files.file FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON files.file FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON files.file FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON files.file FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_sweeper ON files.file FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'sweeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'sweeper'::text);
CREATE POLICY purger_deletes ON files.file FOR DELETE TO proofmark_purger
  USING (handling = 'confidential'::text);
CREATE POLICY purger_finds ON files.file FOR SELECT TO proofmark_purger
  USING (handling = 'confidential'::text);
CREATE POLICY shared_rows ON files.file FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT, UPDATE (handling, disclosure, excluded_members, named_members, named_agencies, conditions_of_use) ON files.file TO proofmark_runtime;
GRANT DELETE, SELECT (id, owner_member, owner_agency, handling) ON files.file TO proofmark_purger;
GRANT SELECT (digest, thumbnail_digest) ON files.file TO proofmark_worker;

-- What the interface itself remembers
CREATE SCHEMA http;
GRANT USAGE ON SCHEMA http TO proofmark_runtime;

-- Creates carried out under an Idempotency-Key, kept for a day
CREATE TABLE http.idempotency (
  account uuid NOT NULL, -- Account that sent the request
  key text NOT NULL, -- The key it chose
  fingerprint bytea NOT NULL, -- SHA-256 of route and input
  answer jsonb, -- {value} answered, {} where the answer is kept nowhere; null while the outcome is unknown
  created_at timestamp with time zone NOT NULL, -- When the request came
  owner_person uuid NOT NULL, -- Person who alone reads and changes the row
  CONSTRAINT idempotency_pkey PRIMARY KEY (account, key),
  CONSTRAINT idempotency_key_check CHECK (length(key) >= 8 AND length(key) <= 128)
);
CREATE INDEX idempotency_owner_person_idx ON http.idempotency USING btree (owner_person);
ALTER TABLE http.idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY person_rows ON http.idempotency FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
GRANT DELETE, INSERT, SELECT, UPDATE ON http.idempotency TO proofmark_runtime;

-- Events between modules and the one door through which requests queue background work
CREATE SCHEMA jobs;
GRANT USAGE ON SCHEMA jobs TO proofmark_runtime, proofmark_worker;

-- Which subscriber has handled which event, written in the transaction of the handling
CREATE TABLE jobs.delivery (
  event uuid NOT NULL, -- The event handled
  subscriber text NOT NULL, -- Name the subscriber registered under
  delivered_at timestamp with time zone DEFAULT now() NOT NULL, -- When it was handled
  CONSTRAINT delivery_pkey PRIMARY KEY (event, subscriber),
  CONSTRAINT delivery_event_fkey FOREIGN KEY (event) REFERENCES jobs.event(id) ON DELETE CASCADE,
  CONSTRAINT delivery_subscriber_check CHECK (subscriber ~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$'::text)
);
ALTER TABLE jobs.delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY deliver ON jobs.delivery FOR ALL TO proofmark_worker
  USING (true)
  WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON jobs.delivery TO proofmark_worker;

-- Outbox: what happened, written in the transaction it happened in, read by the worker only
CREATE TABLE jobs.event (
  id uuid NOT NULL, -- UUIDv7 made by the publisher
  sequence bigint GENERATED ALWAYS AS IDENTITY NOT NULL, -- Order of commit among the events of one object; gaps mean nothing
  kind text NOT NULL, -- Event as declared in a contract: module.noun.verb
  object uuid NOT NULL, -- The object it happened to
  reference jsonb DEFAULT '{}'::jsonb NOT NULL, -- Further ids by name; never content
  occurred_at timestamp with time zone DEFAULT now() NOT NULL, -- Start of the publishing transaction
  CONSTRAINT event_pkey PRIMARY KEY (id),
  CONSTRAINT event_kind_check CHECK (kind ~ '^[a-z0-9_]+(\.[a-z0-9_]+){2}$'::text),
  CONSTRAINT event_reference_check CHECK (jsonb_typeof(reference) = 'object'::text)
);
CREATE INDEX event_age ON jobs.event USING btree (occurred_at);
CREATE INDEX event_of_object ON jobs.event USING btree (object, sequence);
ALTER TABLE jobs.event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY deliver ON jobs.event FOR ALL TO proofmark_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY publish ON jobs.event FOR INSERT TO proofmark_runtime
  WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON jobs.event TO proofmark_worker;
GRANT INSERT ON jobs.event TO proofmark_runtime;

-- Queues one job for an object; a job for the same task and object that has not begun is replaced
CREATE FUNCTION jobs.enqueue(task text, object uuid, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, subject text DEFAULT NULL::text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp
AS $$
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
GRANT EXECUTE ON FUNCTION jobs.enqueue(text,uuid,timestamp with time zone,text) TO proofmark_runtime, proofmark_worker;

-- Jobs that failed for good: what an operator may see of them, never their content
CREATE FUNCTION jobs.list_dead() RETURNS TABLE(id bigint, task text, object uuid, attempts integer, failure text, failed_at timestamp with time zone)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path=pg_catalog, pg_temp
AS $$
begin
  return query
    select j.id, t.identifier, (j.payload ->> 'object')::uuid, j.attempts::integer,
      substring(j.last_error from '^[A-Za-z0-9_]{1,60}'), j.updated_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
    order by j.updated_at desc limit 200;
end $$;
GRANT EXECUTE ON FUNCTION jobs.list_dead() TO proofmark_runtime, proofmark_worker;

-- Who did or looked at what, when, for whom and why, provable afterwards
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO proofmark_purger, proofmark_runtime, proofmark_sequencer, proofmark_verifier, proofmark_worker;

-- Envelope of one act: kept for ever, never changed
CREATE TABLE ledger.act (
  id uuid NOT NULL, -- UUIDv7 made by the application
  at timestamp with time zone DEFAULT clock_timestamp() NOT NULL, -- When, by the clock of the database; writers cannot set it
  member text NOT NULL, -- Member for which it was done: ISO alpha-2 or id of an international entity
  agency uuid, -- Agency of the person, null where a member or a principal acts as a whole
  person text, -- Who did it; null for a system principal or an API key
  principal text, -- Named system principal that did it, null for a person
  purpose text, -- Why: a purpose code or case number, never a name
  verb text NOT NULL, -- What was done, module.noun.verb
  object_kind text NOT NULL, -- What it was done to, module.noun
  object_id text NOT NULL, -- Id of the object within its kind
  owner_member text NOT NULL, -- Member that owns the object
  owner_agency uuid, -- Agency that owns the object, null where only the desk answers for it
  is_look boolean NOT NULL, -- Whether something was shown and nothing changed
  cause uuid, -- The look that this act was part of: a search that showed this object
  content_version integer NOT NULL, -- Version of the shape of the content, per verb
  commitment bytea NOT NULL, -- SHA-256(salt || canonical JSON of the content, RFC 8785)
  CONSTRAINT act_pkey PRIMARY KEY (id),
  CONSTRAINT act_commitment_is_sha256 CHECK (octet_length(commitment) = 32),
  CONSTRAINT act_has_actor CHECK (COALESCE(person, principal, agency::text) IS NOT NULL)
);
CREATE INDEX act_by_object ON ledger.act USING btree (object_kind, object_id, at, id);
CREATE INDEX act_by_owner ON ledger.act USING btree (owner_member, at DESC, id DESC) WHERE is_look;
ALTER TABLE ledger.act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY actor_appends ON ledger.act FOR INSERT TO public
  WITH CHECK (member = (( SELECT platform.acting_member() AS acting_member)) OR (( SELECT platform.acting_principal() AS acting_principal)) IS NOT NULL);
CREATE POLICY actor_reads ON ledger.act FOR SELECT TO public
  USING (member = (( SELECT platform.acting_member() AS acting_member)) AND (agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_reads ON ledger.act FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY principals_read ON ledger.act FOR SELECT TO proofmark_purger, proofmark_sequencer, proofmark_verifier
  USING (true);
GRANT INSERT (id, member, agency, person, principal, purpose, verb, object_kind, object_id, owner_member, owner_agency, is_look, cause, content_version, commitment), SELECT ON ledger.act TO proofmark_purger, proofmark_runtime, proofmark_worker;
GRANT SELECT ON ledger.act TO proofmark_sequencer, proofmark_verifier;

-- What an act says, readable by the owner of its object; purged at the end of retention
CREATE TABLE ledger.act_content (
  act_id uuid NOT NULL, -- The act; no foreign key, so that writing one row never waits for another
  owner_member text NOT NULL, -- Member that owns the object
  owner_agency uuid, -- Agency that owns the object, null where only the desk answers for it
  content jsonb NOT NULL, -- JSON value in the shape of the verb's content version
  salt bytea NOT NULL, -- 32 random bytes, so that a commitment tells nothing about guessable content
  CONSTRAINT act_content_pkey PRIMARY KEY (act_id),
  CONSTRAINT act_content_salt_is_long CHECK (octet_length(salt) = 32)
);
ALTER TABLE ledger.act_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY actor_appends ON ledger.act_content FOR INSERT TO public
  WITH CHECK ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL OR (( SELECT platform.acting_principal() AS acting_principal)) IS NOT NULL);
CREATE POLICY owner_reads ON ledger.act_content FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY purger_deletes ON ledger.act_content FOR DELETE TO proofmark_purger
  USING (true);
CREATE POLICY purger_finds ON ledger.act_content FOR SELECT TO proofmark_purger
  USING (true);
CREATE POLICY verifier_reads ON ledger.act_content FOR SELECT TO proofmark_verifier
  USING (true);
GRANT DELETE, INSERT, SELECT (act_id) ON ledger.act_content TO proofmark_purger;
GRANT INSERT, SELECT ON ledger.act_content TO proofmark_runtime, proofmark_worker;
GRANT SELECT ON ledger.act_content TO proofmark_verifier;

-- Signed heads of the logs
CREATE TABLE ledger.checkpoint (
  log text NOT NULL, -- A member, or * for the log of the whole platform
  size bigint NOT NULL, -- Number of acts covered
  at timestamp with time zone DEFAULT clock_timestamp() NOT NULL, -- When it was signed
  root bytea NOT NULL, -- Merkle tree hash of the first size acts
  note text NOT NULL, -- C2SP tlog-checkpoint, signed Ed25519
  CONSTRAINT checkpoint_pkey PRIMARY KEY (log, size),
  CONSTRAINT checkpoint_root_is_sha256 CHECK (octet_length(root) = 32)
);
ALTER TABLE ledger.checkpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_reads ON ledger.checkpoint FOR SELECT TO public
  USING (log = (( SELECT platform.acting_member() AS acting_member)) AND ( SELECT platform.acting_is_desk() AS acting_is_desk));
CREATE POLICY sequencer_appends ON ledger.checkpoint FOR INSERT TO proofmark_sequencer
  WITH CHECK (true);
CREATE POLICY sequencer_reads ON ledger.checkpoint FOR SELECT TO proofmark_sequencer, proofmark_verifier
  USING (true);
GRANT INSERT (log, size, root, note), SELECT ON ledger.checkpoint TO proofmark_sequencer;
GRANT SELECT ON ledger.checkpoint TO proofmark_runtime, proofmark_verifier;

-- Order of the acts: once in the log of the platform and once in that of each member concerned
CREATE TABLE ledger.link (
  log text NOT NULL, -- A member, or * for the log of the whole platform
  "position" bigint NOT NULL, -- From 0 without gaps within the log; never leaves the platform except to the log's own desk
  act_id uuid NOT NULL, -- The act
  leaf_hash bytea NOT NULL, -- SHA-256(0x00 || canonical JSON of the envelope), RFC 9162 section 2.1.1
  chain_hash bytea NOT NULL, -- SHA-256(chain hash of the position before || leaf hash)
  CONSTRAINT link_pkey PRIMARY KEY (log, "position"),
  CONSTRAINT link_once UNIQUE (act_id, log),
  CONSTRAINT link_hashes_are_sha256 CHECK (octet_length(leaf_hash) = 32 AND octet_length(chain_hash) = 32)
);
ALTER TABLE ledger.link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_reads ON ledger.link FOR SELECT TO public
  USING (log = (( SELECT platform.acting_member() AS acting_member)) AND ( SELECT platform.acting_is_desk() AS acting_is_desk));
CREATE POLICY sequencer_appends ON ledger.link FOR INSERT TO proofmark_sequencer
  WITH CHECK (true);
CREATE POLICY sequencer_reads ON ledger.link FOR SELECT TO proofmark_sequencer, proofmark_verifier
  USING (true);
GRANT INSERT, SELECT ON ledger.link TO proofmark_sequencer;
GRANT SELECT ON ledger.link TO proofmark_runtime, proofmark_verifier;

-- Roots of the complete Merkle subtrees of 256, 65536 … leaves (RFC 9162), so that proofs need few rows
CREATE TABLE ledger.subtree (
  log text NOT NULL, -- A member, or * for the log of the whole platform
  height smallint NOT NULL, -- Steps of eight tree levels above the leaves: a subtree spans 256^height leaves
  number bigint NOT NULL, -- From 0, left to right
  hash bytea NOT NULL, -- Merkle tree hash of those leaves
  CONSTRAINT subtree_pkey PRIMARY KEY (log, height, number),
  CONSTRAINT subtree_hash_is_sha256 CHECK (octet_length(hash) = 32)
);
ALTER TABLE ledger.subtree ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_reads ON ledger.subtree FOR SELECT TO public
  USING (log = (( SELECT platform.acting_member() AS acting_member)) AND ( SELECT platform.acting_is_desk() AS acting_is_desk));
CREATE POLICY sequencer_appends ON ledger.subtree FOR INSERT TO proofmark_sequencer
  WITH CHECK (true);
CREATE POLICY sequencer_reads ON ledger.subtree FOR SELECT TO proofmark_sequencer, proofmark_verifier
  USING (true);
GRANT INSERT, SELECT ON ledger.subtree TO proofmark_sequencer;
GRANT SELECT ON ledger.subtree TO proofmark_runtime, proofmark_verifier;

-- Acts waiting for the sequencer; a queue, so that late commits are never passed over
CREATE TABLE ledger.unlinked (
  act_id uuid NOT NULL, -- The act
  CONSTRAINT unlinked_pkey PRIMARY KEY (act_id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000);
ALTER TABLE ledger.unlinked ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY actor_appends ON ledger.unlinked FOR INSERT TO public
  WITH CHECK (true);
CREATE POLICY sequencer_reads ON ledger.unlinked FOR SELECT TO proofmark_sequencer
  USING (true);
CREATE POLICY sequencer_takes ON ledger.unlinked FOR DELETE TO proofmark_sequencer
  USING (true);
CREATE POLICY verifier_reads ON ledger.unlinked FOR SELECT TO proofmark_verifier
  USING (true);
GRANT DELETE, SELECT ON ledger.unlinked TO proofmark_sequencer;
GRANT INSERT ON ledger.unlinked TO proofmark_purger, proofmark_runtime, proofmark_worker;
GRANT SELECT ON ledger.unlinked TO proofmark_verifier;

-- Writes acts with their contents and queues them for the sequencer
CREATE FUNCTION ledger.append(entries json) RETURNS void
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
begin
  with entry as materialized (
    select * from json_to_recordset(entries) as entry (
      id uuid, member text, agency uuid, person text, principal text, purpose text, verb text,
      object_kind text, object_id text, owner_member text, owner_agency uuid, is_look boolean,
      cause uuid, content_version integer, commitment bytea, content jsonb, salt bytea)
  ), envelopes as (
    insert into ledger.act (id, member, agency, person, principal, purpose, verb, object_kind,
      object_id, owner_member, owner_agency, is_look, cause, content_version, commitment)
    select id, member, agency, person, principal, purpose, verb, object_kind, object_id,
      owner_member, owner_agency, is_look, cause, content_version, commitment from entry
  ), contents as (
    insert into ledger.act_content (act_id, owner_member, owner_agency, content, salt)
    select id, owner_member, owner_agency, content, salt from entry
  )
  insert into ledger.unlinked (act_id) select id from entry;
end $$;
GRANT EXECUTE ON FUNCTION ledger.append(json) TO proofmark_purger, proofmark_runtime, proofmark_worker;

-- Writes looks of several members at once, as the system principal recorder; a transaction of its own
CREATE FUNCTION ledger.append_looks(entries json) RETURNS void
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
begin
  perform platform.enter(null, null, null, false, 'recorder');
  perform ledger.append(entries);
end $$;
GRANT EXECUTE ON FUNCTION ledger.append_looks(json) TO proofmark_runtime;

-- Mails to be sent, which carry no case content, and what a demonstration sent
CREATE SCHEMA mail;
GRANT USAGE ON SCHEMA mail TO proofmark_runtime, proofmark_worker;

-- Demonstration only: what would have been sent, shown to the people of the agency it went to
CREATE TABLE mail.mailbox (
  id uuid NOT NULL, -- The mail
  language text NOT NULL, -- Language it is written in
  subject text NOT NULL, -- As sent
  body text NOT NULL, -- Plain text as sent
  at timestamp with time zone DEFAULT now() NOT NULL, -- When it was sent
  owner_member text NOT NULL, -- Member whose agency it went to
  owner_agency uuid NOT NULL, -- Agency it went to, whose people alone read it
  CONSTRAINT mailbox_pkey PRIMARY KEY (id)
);
CREATE INDEX mailbox_of_agency ON mail.mailbox USING btree (owner_agency, id DESC);
ALTER TABLE mail.mailbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY principal_mailer ON mail.mailbox FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'mailer'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'mailer'::text);
CREATE POLICY readers ON mail.mailbox FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND owner_agency = (( SELECT platform.acting_agency() AS acting_agency)));
GRANT INSERT, SELECT (id) ON mail.mailbox TO proofmark_worker;
GRANT SELECT ON mail.mailbox TO proofmark_runtime;

-- One mail, written in the transaction of what it tells of; rendered when sent
CREATE TABLE mail.message (
  id uuid NOT NULL, -- UUIDv7, also the Message-ID: a mail sent twice after a crash is known as one
  address text, -- Where to; removed when sent
  language text NOT NULL, -- Language of the reader
  code text NOT NULL, -- What is told: module.name
  parameters jsonb DEFAULT '{}'::jsonb NOT NULL, -- References, counts and dates; never content
  link text, -- Page of this installation to open; removed when sent, for it may carry a one-time code
  at timestamp with time zone DEFAULT now() NOT NULL, -- When it was written
  sent_at timestamp with time zone, -- When the mail server took it
  owner_member text NOT NULL, -- Member whose agency it goes to
  owner_agency uuid NOT NULL, -- Agency it goes to
  CONSTRAINT message_pkey PRIMARY KEY (id),
  CONSTRAINT message_address_goes_when_sent CHECK ((address IS NULL) = (sent_at IS NOT NULL)),
  CONSTRAINT message_code_check CHECK (code ~ '^[a-z0-9_]+\.[a-z0-9_]+$'::text),
  CONSTRAINT message_language_check CHECK (language = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text])),
  CONSTRAINT message_link_check CHECK (link ~ '^/[^/]'::text AND length(link) <= 300),
  CONSTRAINT message_parameters_check CHECK (jsonb_typeof(parameters) = 'object'::text)
);
CREATE INDEX message_age ON mail.message USING btree (at);
ALTER TABLE mail.message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY actors_write ON mail.message FOR INSERT TO public
  WITH CHECK ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL OR (( SELECT platform.acting_principal() AS acting_principal)) IS NOT NULL);
CREATE POLICY principal_mailer ON mail.message FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'mailer'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'mailer'::text);
GRANT DELETE, INSERT, SELECT, UPDATE (address, parameters, link, sent_at) ON mail.message TO proofmark_worker;
GRANT INSERT ON mail.message TO proofmark_runtime;

-- What persons and desks are told inside the product
CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO proofmark_runtime, proofmark_worker;

-- One thing told to one person or to everyone of one agency; written in the transaction of what it tells of
CREATE TABLE notifications.notification (
  id uuid NOT NULL, -- UUIDv7 made by the application
  owner_member text NOT NULL, -- Member of whom it is told
  owner_agency uuid, -- Agency (usually a desk) all of whose people are told, null where one person is
  owner_person uuid, -- Person who is told, null where an agency is
  code text NOT NULL, -- What is told: module.name, rendered in the reader's language
  parameters jsonb DEFAULT '{}'::jsonb NOT NULL, -- Facts that fill the sentence: references, counts, codes
  link text, -- Page of this installation to go to
  at timestamp with time zone DEFAULT now() NOT NULL, -- When what it tells of happened
  CONSTRAINT notification_pkey PRIMARY KEY (id),
  CONSTRAINT notification_code_check CHECK (code ~ '^[a-z0-9_]+\.[a-z0-9_]+$'::text),
  CONSTRAINT notification_has_one_reader CHECK ((owner_agency IS NULL) <> (owner_person IS NULL)),
  CONSTRAINT notification_link_check CHECK (link ~ '^/[^/]'::text AND length(link) <= 300),
  CONSTRAINT notification_parameters_check CHECK (jsonb_typeof(parameters) = 'object'::text)
);
CREATE INDEX notification_age ON notifications.notification USING btree (at);
CREATE INDEX notification_of_agency ON notifications.notification USING btree (owner_agency, id DESC) WHERE (owner_agency IS NOT NULL);
CREATE INDEX notification_of_person ON notifications.notification USING btree (owner_person, id DESC) WHERE (owner_person IS NOT NULL);
ALTER TABLE notifications.notification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY actors_tell ON notifications.notification FOR INSERT TO public
  WITH CHECK ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL OR (( SELECT platform.acting_principal() AS acting_principal)) IS NOT NULL);
CREATE POLICY principal_sweeper ON notifications.notification FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'sweeper'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'sweeper'::text);
CREATE POLICY readers ON notifications.notification FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_person = (( SELECT platform.acting_person() AS acting_person)) OR owner_agency = (( SELECT platform.acting_agency() AS acting_agency))));
GRANT DELETE, INSERT, SELECT (id, at) ON notifications.notification TO proofmark_worker;
GRANT INSERT, SELECT ON notifications.notification TO proofmark_runtime;

-- Who has read what; each person of a desk reads for itself
CREATE TABLE notifications.read_mark (
  owner_person uuid NOT NULL, -- Person who alone reads and changes the row
  notification uuid NOT NULL, -- What was read
  read_at timestamp with time zone DEFAULT now() NOT NULL, -- When
  CONSTRAINT read_mark_pkey PRIMARY KEY (owner_person, notification),
  CONSTRAINT read_mark_notification_fkey FOREIGN KEY (notification) REFERENCES notifications.notification(id) ON DELETE CASCADE
);
CREATE INDEX read_mark_of_notification ON notifications.read_mark USING btree (notification);
CREATE INDEX read_mark_owner_person_idx ON notifications.read_mark USING btree (owner_person);
ALTER TABLE notifications.read_mark ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY person_rows ON notifications.read_mark FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
GRANT INSERT, SELECT ON notifications.read_mark TO proofmark_runtime;

-- Row context, ownership and the list of migrations
CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO proofmark_purger, proofmark_runtime, proofmark_seeker, proofmark_sequencer, proofmark_verifier, proofmark_worker;

CREATE TABLE platform.migration (
  name character varying(255) NOT NULL,
  "timestamp" character varying(255) NOT NULL,
  CONSTRAINT migration_pkey PRIMARY KEY (name)
);

CREATE TABLE platform.migration_checksum (
  name text NOT NULL,
  checksum text NOT NULL,
  CONSTRAINT migration_checksum_pkey PRIMARY KEY (name)
);

CREATE TABLE platform.migration_lock (
  id character varying(255) NOT NULL,
  is_locked integer DEFAULT 0 NOT NULL,
  CONSTRAINT migration_lock_pkey PRIMARY KEY (id)
);

-- Agency of the caller
CREATE FUNCTION platform.acting_agency() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN (NULLIF(current_setting('proofmark.agency'::text, true), ''::text))::uuid;
GRANT EXECUTE ON FUNCTION platform.acting_agency() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Whether the caller's agency is its member's desk
CREATE FUNCTION platform.acting_is_desk() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN (COALESCE(current_setting('proofmark.is_desk'::text, true), ''::text) = 'true'::text);
GRANT EXECUTE ON FUNCTION platform.acting_is_desk() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Member for which this transaction works, null outside one
CREATE FUNCTION platform.acting_member() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN NULLIF(current_setting('proofmark.member'::text, true), ''::text);
GRANT EXECUTE ON FUNCTION platform.acting_member() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Agencies of the caller's own member whose rows an open break-glass shows the caller
CREATE FUNCTION platform.acting_opened_agencies() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN (COALESCE(NULLIF(current_setting('proofmark.opened_agencies'::text, true), ''::text), '{}'::text))::uuid[];
GRANT EXECUTE ON FUNCTION platform.acting_opened_agencies() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Human behind the caller; one person may hold two accounts
CREATE FUNCTION platform.acting_person() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN (NULLIF(current_setting('proofmark.person'::text, true), ''::text))::uuid;
GRANT EXECUTE ON FUNCTION platform.acting_person() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Named system principal or administrative capacity of this transaction
CREATE FUNCTION platform.acting_principal() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN NULLIF(current_setting('proofmark.principal'::text, true), ''::text);
GRANT EXECUTE ON FUNCTION platform.acting_principal() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Whether the desk of the caller's member has named the caller's agency for official-use rows of all its agencies
CREATE FUNCTION platform.acting_reads_official() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER
RETURN (COALESCE(current_setting('proofmark.reads_official'::text, true), ''::text) = 'true'::text);
GRANT EXECUTE ON FUNCTION platform.acting_reads_official() TO proofmark_purger, proofmark_sequencer, proofmark_verifier, public;

-- Sets the row context until the end of the transaction; the first statement of each
CREATE FUNCTION platform.enter(member text, agency text, person text, is_desk boolean, principal text) RETURNS void
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
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
GRANT EXECUTE ON FUNCTION platform.enter(text,text,text,boolean,text) TO proofmark_purger, proofmark_runtime, proofmark_sequencer, proofmark_verifier, proofmark_worker;

-- Lets the capacity member_administrator find open work of the own member and hand it to another person
CREATE PROCEDURE platform.let_administrator_hand_over(IN target regclass, IN of_member name, IN is_open text)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  is_theirs text := format('(select platform.acting_principal()) = ''member_administrator''
    and %I = (select platform.acting_member()) and (%s)', of_member, is_open);
begin
  execute format('create policy administrator_finds on %s for select using (%s)', target, is_theirs);
  execute format('create policy administrator_hands_over on %s for update using (%s) with check (%2$s)',
    target, is_theirs);
end $$;
GRANT EXECUTE ON PROCEDURE platform.let_administrator_hand_over(regclass,name,text) TO public;

-- Only the owning agency and its desk change a row
CREATE PROCEDURE platform.let_owner_write(IN target regclass)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  is_owner text := 'owner_member = (select platform.acting_member())
    and (owner_agency = (select platform.acting_agency()) or (select platform.acting_is_desk()))';
begin
  execute format('create policy owner_inserts on %s for insert with check (%s)', target, is_owner);
  execute format('create policy owner_updates on %s for update using (%s) with check (%2$s)', target, is_owner);
  execute format('create policy owner_deletes on %s for delete using (%s)', target, is_owner);
end $$;

-- Lets rows of an owned table that matches are sought in be matched where their owner says only whom to ask
CREATE PROCEDURE platform.let_point(IN target regclass)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
begin
  execute format($ddl$
    create policy pointer_rows on %1$s for select using (
      owner_member <> (select platform.acting_member())
      and disclosure = 'pointer'
      and (select platform.acting_member()) <> all (excluded_members)
      and (handling = 'official'
        or (handling = 'restricted' and (select platform.acting_member()) = any (named_members))
        or (handling = 'confidential' and (select platform.acting_agency()) = any (named_agencies))))
    $ddl$, target);
end $$;

-- Opens a table to a named system principal beside its owners; what it may do there is still a matter of grants
CREATE PROCEDURE platform.let_principal(IN target regclass, IN principal text)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
begin
  execute format('create policy %I on %s using ((select platform.acting_principal()) = %L)
    with check ((select platform.acting_principal()) = %3$L)', 'principal_' || principal, target, principal);
end $$;

-- Makes a table owned: ownership columns, forced row security, reading and writing policies of invariant 1
CREATE PROCEDURE platform.own(IN target regclass)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
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

-- Makes an administrative table owned by one agency: read and changed inside it only
CREATE PROCEDURE platform.own_by_agency(IN target regclass)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
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

-- Makes an administrative table owned by one member: read and changed inside it only
CREATE PROCEDURE platform.own_by_member(IN target regclass)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  is_owner text := 'owner_member = (select platform.acting_member())';
begin
  execute format('alter table %s add column if not exists owner_member text not null,
    enable row level security, force row level security', target);
  execute format('create index on %s (owner_member)', target);
  execute format('create policy member_rows on %s using (%s) with check (%2$s)', target, is_owner);
  execute format('comment on column %s.owner_member is %L', target, 'Member that alone reads and changes the row');
end $$;

-- Makes a table owned by one person: sessions, notifications, saved work
CREATE PROCEDURE platform.own_by_person(IN target regclass)
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  is_owner text := 'owner_person = (select platform.acting_person())';
begin
  execute format('alter table %s add column if not exists owner_person uuid not null,
    enable row level security, force row level security', target);
  execute format('create index on %s (owner_person)', target);
  execute format('create policy person_rows on %s using (%s) with check (%2$s)', target, is_owner);
  execute format('comment on column %s.owner_person is %L', target, 'Person who alone reads and changes the row');
end $$;

-- standard public schema
CREATE SCHEMA public;
GRANT USAGE ON SCHEMA public TO public;

-- What members state about lost, stolen, recovered and other firearms
CREATE SCHEMA records;
GRANT USAGE ON SCHEMA records TO proofmark_purger, proofmark_runtime, proofmark_seeker, proofmark_worker;

-- Pairs of records whose owners were told that both cannot be true of one firearm: once
CREATE TABLE records.contradiction_told (
  record uuid NOT NULL, -- The one that states the earlier fact
  other uuid NOT NULL, -- The one that contradicts it
  code text NOT NULL, -- What cannot be true
  told_at timestamp with time zone NOT NULL, -- When
  CONSTRAINT contradiction_told_pkey PRIMARY KEY (record, other, code),
  CONSTRAINT contradiction_told_other_fkey FOREIGN KEY (other) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT contradiction_told_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE
);
CREATE INDEX contradiction_told_other ON records.contradiction_told USING btree (other);
ALTER TABLE records.contradiction_told ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY principal_records_matcher ON records.contradiction_told FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
GRANT INSERT, SELECT ON records.contradiction_told TO proofmark_worker;

-- Custody of the firearm of a record; the fold of its acts
CREATE TABLE records.custody (
  id uuid NOT NULL, -- The record whose firearm it is
  evidence_number text, -- Number under which the firearm is kept as evidence
  place text, -- Where it is kept, as written
  kept_by uuid, -- Agency of the owner's member that keeps it
  test_fired text NOT NULL, -- Whether it was test-fired, as stated: yes, no or unknown; a step may say more
  steps jsonb NOT NULL, -- The chain of custody in the order it was stated, struck steps among them; decide-custody.ts says who adds to it
  changed_at timestamp with time zone NOT NULL, -- When it was last stated
  version integer NOT NULL, -- Counts the statements
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT custody_pkey PRIMARY KEY (id),
  CONSTRAINT custody_id_fkey FOREIGN KEY (id) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT custody_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES directory.agency(id),
  CONSTRAINT custody_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT custody_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT custody_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT custody_test_fired_check CHECK (test_fired = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))
);
CREATE INDEX custody_owner ON records.custody USING btree (owner_member, owner_agency);
ALTER TABLE records.custody ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.custody FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.custody FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.custody FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.custody FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY shared_rows ON records.custody FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE TRIGGER keep_custody BEFORE UPDATE ON records.custody FOR EACH ROW EXECUTE FUNCTION records.keep_custody();
GRANT INSERT, SELECT, UPDATE ON records.custody TO proofmark_runtime;

-- Where the firearm of a record is, for everybody who sees the record: no place, no number; the fold of the acts on its custody
CREATE TABLE records.custody_outline (
  id uuid NOT NULL, -- The record whose firearm it is
  stand text NOT NULL, -- in_custody, returned, destroyed, deactivated, retained or lost; destroyed is stated by one person until the record is cleared so by another
  since date, -- Day since when; null where it is unknown
  CONSTRAINT custody_outline_pkey PRIMARY KEY (id),
  CONSTRAINT custody_outline_id_fkey FOREIGN KEY (id) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT custody_outline_stand_check CHECK (stand = ANY (ARRAY['in_custody'::text, 'returned'::text, 'destroyed'::text, 'deactivated'::text, 'retained'::text, 'lost'::text]))
);
ALTER TABLE records.custody_outline ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_changes ON records.custody_outline FOR UPDATE TO public
  USING ((EXISTS ( SELECT
   FROM records.custody c
  WHERE c.id = custody_outline.id AND c.owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (c.owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))));
CREATE POLICY owner_states ON records.custody_outline FOR INSERT TO public
  WITH CHECK ((EXISTS ( SELECT
   FROM records.custody c
  WHERE c.id = custody_outline.id AND c.owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (c.owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))));
CREATE POLICY owner_withdraws ON records.custody_outline FOR DELETE TO public
  USING ((EXISTS ( SELECT
   FROM records.custody c
  WHERE c.id = custody_outline.id AND c.owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (c.owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))));
CREATE POLICY record_seen ON records.custody_outline FOR SELECT TO public
  USING ((EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = custody_outline.id)));
GRANT DELETE, INSERT, SELECT, UPDATE ON records.custody_outline TO proofmark_runtime;
GRANT SELECT ON records.custody_outline TO proofmark_worker;

-- Early warnings that a family of firearms appears more often than before; the fold of their acts
CREATE TABLE records.family_signal (
  id uuid NOT NULL, -- UUIDv7 made by the application
  entry_ref text NOT NULL, -- Entry of the reference table
  state text NOT NULL, -- open until a desk or the secretariat closes it
  firearms integer NOT NULL, -- Firearms counted when it was opened
  members text[] NOT NULL, -- Members whose records were counted: every member may see those
  counted_from date NOT NULL, -- First day of the time counted
  counted_to date NOT NULL, -- Last day of it
  expected double precision NOT NULL, -- Firearms to be expected in that time by the rate before it
  opened_at timestamp with time zone NOT NULL, -- When the clock opened it
  closed_at timestamp with time zone, -- When it was closed
  closed_by text, -- Member whose desk, or which as the secretariat, closed it
  reason text, -- Why; the codes are in the contract
  version integer DEFAULT 1 NOT NULL, -- Counts the changes
  CONSTRAINT family_signal_pkey PRIMARY KEY (id),
  CONSTRAINT family_signal_closed_whole CHECK (num_nulls(closed_at, closed_by, reason) =
CASE state
    WHEN 'open'::text THEN 3
    ELSE 0
END),
  CONSTRAINT family_signal_reason_check CHECK (reason = ANY (ARRAY['taken_up'::text, 'explained'::text, 'false_alarm'::text])),
  CONSTRAINT family_signal_state_check CHECK (state = ANY (ARRAY['open'::text, 'closed'::text]))
);
CREATE INDEX family_signal_of_entry ON records.family_signal USING btree (entry_ref, opened_at);
CREATE UNIQUE INDEX family_signal_open ON records.family_signal USING btree (entry_ref) WHERE (state = 'open'::text);
ALTER TABLE records.family_signal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_closes ON records.family_signal FOR UPDATE TO public
  USING (state = 'open'::text AND ( SELECT platform.acting_is_desk() AS acting_is_desk))
  WITH CHECK (state = 'closed'::text AND closed_by = (( SELECT platform.acting_member() AS acting_member)));
CREATE POLICY members_read ON records.family_signal FOR SELECT TO public
  USING ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL);
CREATE POLICY principal_records_clock ON records.family_signal FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE TRIGGER keep_signal BEFORE UPDATE ON records.family_signal FOR EACH ROW EXECUTE FUNCTION records.keep_signal();
GRANT INSERT, SELECT ON records.family_signal TO proofmark_worker;
GRANT SELECT, UPDATE (state, closed_at, closed_by, reason, version) ON records.family_signal TO proofmark_runtime;

-- Which agency was told of which record that it is of a family of which it has one itself: once
CREATE TABLE records.family_told (
  record uuid NOT NULL, -- The record of another member
  entry_ref text NOT NULL, -- The family
  agency uuid NOT NULL, -- The agency that was told
  told_at timestamp with time zone NOT NULL, -- When
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT family_told_pkey PRIMARY KEY (record, entry_ref, agency),
  CONSTRAINT family_told_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT family_told_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT family_told_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT family_told_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
ALTER TABLE records.family_told ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.family_told FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.family_told FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.family_told FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.family_told FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_matcher ON records.family_told FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.family_told FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT ON records.family_told TO proofmark_worker;

-- One import of records: from the uploaded file to the entered records, and back
CREATE TABLE records.import (
  id uuid NOT NULL, -- UUIDv7; the acts of the records it entered carry it
  version integer DEFAULT 1 NOT NULL, -- Raised by everything a person does and by each stage that ends
  state text NOT NULL, -- Where it stands; those that end in -ing are at work
  file_name text, -- As the sender's machine named it
  bytes bigint NOT NULL, -- Size of the file
  layout jsonb DEFAULT '{}'::jsonb NOT NULL, -- How the file is read, as the contract's TableLayout
  columns jsonb DEFAULT '[]'::jsonb NOT NULL, -- Columns in the order of the file, with some of what stands in them and the order of their dates
  row_count integer DEFAULT 0 NOT NULL, -- Rows after the heading
  mapping jsonb, -- What the columns mean and who may see the records, as the contract's RecordMapping; null until saved
  failure text, -- Why the file could not be read, as a code
  done integer, -- Rows done of the work under way
  total integer, -- Rows there are; null while nobody works
  uploaded_by uuid NOT NULL, -- Person who brought the file
  uploaded_at timestamp with time zone DEFAULT now() NOT NULL, -- When
  stepped_by uuid, -- Person who had it entered or, later, undone: in whose name the records are written
  stepped_agency uuid, -- Agency of that person: the owner's or its desk
  changed_at timestamp with time zone DEFAULT now() NOT NULL, -- When somebody last did something with it
  finished_at timestamp with time zone, -- When it was entered, undone or abandoned
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT import_pkey PRIMARY KEY (id),
  CONSTRAINT import_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT import_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT import_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT import_state_check CHECK (state = ANY (ARRAY['reading'::text, 'unreadable'::text, 'read'::text, 'planning'::text, 'planned'::text, 'entering'::text, 'entered'::text, 'undoing'::text, 'undone'::text, 'abandoned'::text])),
  CONSTRAINT import_version_check CHECK (version > 0)
);
CREATE INDEX import_owner ON records.import USING btree (owner_member, owner_agency);
ALTER TABLE records.import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.import FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.import FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.import FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.import FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.import FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY principal_records_importer ON records.import FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text);
CREATE POLICY shared_rows ON records.import FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, SELECT, UPDATE ON records.import TO proofmark_worker;
GRANT INSERT, SELECT, UPDATE ON records.import TO proofmark_runtime;

-- Rows of an import of which there is something to say; a row that simply becomes a record is not here
CREATE TABLE records.import_finding (
  import uuid NOT NULL, -- The import
  number integer NOT NULL, -- The row, the first of the file being 1
  line integer NOT NULL, -- Line of the file on which it begins
  verdict text NOT NULL, -- What becomes of the row; the codes are in the contract
  cells jsonb NOT NULL, -- The row as it stands
  faults jsonb NOT NULL, -- What is wrong or odd, as codes with column and text
  record uuid, -- The record it changes, repeats or seems to be
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT import_finding_pkey PRIMARY KEY (import, number),
  CONSTRAINT import_finding_import_fkey FOREIGN KEY (import) REFERENCES records.import(id) ON DELETE CASCADE,
  CONSTRAINT import_finding_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT import_finding_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT import_finding_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT import_finding_verdict_check CHECK (verdict = ANY (ARRAY['warned'::text, 'modify'::text, 'same'::text, 'duplicate'::text, 'refused'::text]))
);
ALTER TABLE records.import_finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.import_finding FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.import_finding FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.import_finding FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.import_finding FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_importer ON records.import_finding FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text);
CREATE POLICY purger_cleans ON records.import_finding FOR ALL TO proofmark_purger
  USING (true);
CREATE POLICY shared_rows ON records.import_finding FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT, UPDATE ON records.import_finding TO proofmark_worker;
GRANT DELETE, SELECT (import, number, record) ON records.import_finding TO proofmark_purger;
GRANT DELETE, SELECT ON records.import_finding TO proofmark_runtime;

-- The uploaded file in pieces, kept until its rows are read
CREATE TABLE records.import_part (
  import uuid NOT NULL, -- The import
  "position" integer NOT NULL, -- Order of the pieces, from 0
  content bytea NOT NULL, -- Bytes as they came
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT import_part_pkey PRIMARY KEY (import, "position"),
  CONSTRAINT import_part_import_fkey FOREIGN KEY (import) REFERENCES records.import(id) ON DELETE CASCADE,
  CONSTRAINT import_part_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT import_part_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT import_part_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
ALTER TABLE records.import_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.import_part FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.import_part FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.import_part FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.import_part FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_importer ON records.import_part FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text);
CREATE POLICY shared_rows ON records.import_part FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT ON records.import_part TO proofmark_runtime;
GRANT DELETE, SELECT ON records.import_part TO proofmark_worker;

-- Rows of an import that are entered in one transaction
CREATE TABLE records.import_portion (
  id uuid NOT NULL, -- The event that its records can be found names it
  import uuid NOT NULL, -- The import
  "position" integer NOT NULL, -- Order of the portions, from 0
  first integer NOT NULL, -- Number of its first row, the first of the file being 1
  rows json NOT NULL, -- The rows as they stand: line, cells and faults of form; emptied once they are entered
  verdicts jsonb, -- How many rows were judged how; null until the dry run has come here
  outcome json, -- What was done to which record from which row; null until it is entered
  undone jsonb, -- What undoing did to how many records; null until it is undone
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT import_portion_pkey PRIMARY KEY (id),
  CONSTRAINT import_portion_place UNIQUE (import, "position"),
  CONSTRAINT import_portion_import_fkey FOREIGN KEY (import) REFERENCES records.import(id) ON DELETE CASCADE,
  CONSTRAINT import_portion_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT import_portion_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT import_portion_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
ALTER TABLE records.import_portion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.import_portion FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.import_portion FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.import_portion FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.import_portion FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_importer ON records.import_portion FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_importer'::text);
CREATE POLICY principal_records_matcher ON records.import_portion FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY purger_cleans ON records.import_portion FOR ALL TO proofmark_purger
  USING (true);
CREATE POLICY shared_rows ON records.import_portion FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, SELECT ON records.import_portion TO proofmark_runtime;
GRANT INSERT, SELECT, UPDATE ON records.import_portion TO proofmark_worker;
GRANT SELECT (id, import, outcome, owner_member), UPDATE (outcome) ON records.import_portion TO proofmark_purger;

-- Searches put to the records, against which each new or changed record is held
CREATE TABLE records.kept_search (
  id uuid NOT NULL, -- The search as its act in the ledger names it
  asked_by uuid NOT NULL, -- Person who asked
  asked_at timestamp with time zone NOT NULL, -- When
  question jsonb NOT NULL, -- Numbers and what else was stated of the firearm
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  came jsonb, -- What came of it, records by their ids; null of searches of before 2026-11-27
  CONSTRAINT kept_search_pkey PRIMARY KEY (id),
  CONSTRAINT kept_search_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT kept_search_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT kept_search_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX kept_search_age ON records.kept_search USING btree (asked_at);
CREATE INDEX kept_search_owner ON records.kept_search USING btree (owner_member, owner_agency);
ALTER TABLE records.kept_search ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.kept_search FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.kept_search FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.kept_search FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.kept_search FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.kept_search FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY principal_records_matcher ON records.kept_search FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY purger_deletes ON records.kept_search FOR DELETE TO proofmark_purger
  USING (true);
CREATE POLICY purger_finds ON records.kept_search FOR SELECT TO proofmark_purger
  USING (true);
CREATE POLICY shared_rows ON records.kept_search FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, SELECT (id, asked_at, owner_member, owner_agency) ON records.kept_search TO proofmark_purger;
GRANT INSERT, SELECT ON records.kept_search TO proofmark_runtime, proofmark_worker;

-- Records that their owner will not renew on a review day; the fold of their acts
CREATE TABLE records.let_go (
  id uuid NOT NULL, -- The record
  review_on date NOT NULL, -- The review day decided on; another one is decided anew
  decided_at timestamp with time zone NOT NULL, -- When
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT let_go_pkey PRIMARY KEY (id, review_on),
  CONSTRAINT let_go_id_fkey FOREIGN KEY (id) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT let_go_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT let_go_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT let_go_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
ALTER TABLE records.let_go ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.let_go FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.let_go FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.let_go FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.let_go FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.let_go FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY shared_rows ON records.let_go FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT ON records.let_go TO proofmark_runtime;
GRANT SELECT ON records.let_go TO proofmark_worker;

-- Whether two records are of one firearm, as an agency of a member that owns one of them says; the fold of its acts
CREATE TABLE records.link (
  id uuid NOT NULL, -- UUIDv7 made by the application
  record uuid NOT NULL, -- The one begun first
  other uuid NOT NULL, -- The one begun later
  verdict text NOT NULL, -- same or different
  stated_at timestamp with time zone NOT NULL, -- When that was last said
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT link_pkey PRIMARY KEY (id),
  CONSTRAINT link_other_fkey FOREIGN KEY (other) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT link_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT link_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT link_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT link_in_order CHECK (record < other),
  CONSTRAINT link_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT link_verdict_check CHECK (verdict = ANY (ARRAY['same'::text, 'different'::text]))
);
CREATE INDEX link_other ON records.link USING btree (other);
CREATE INDEX link_owner ON records.link USING btree (owner_member, owner_agency);
CREATE INDEX link_record ON records.link USING btree (record);
CREATE UNIQUE INDEX link_once ON records.link USING btree (owner_member, owner_agency, record, other);
ALTER TABLE records.link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY both_seen ON records.link AS RESTRICTIVE FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'purger'::text OR (EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = link.record)) AND (EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = link.other)));
CREATE POLICY own_record ON records.link AS RESTRICTIVE FOR INSERT TO public
  WITH CHECK ((EXISTS ( SELECT
   FROM records.record r
  WHERE (r.id = ANY (ARRAY[link.record, link.other])) AND r.owner_member = (( SELECT platform.acting_member() AS acting_member)))));
CREATE POLICY own_rows ON records.link FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.link FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.link FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.link FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_matcher ON records.link FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY purger_reads ON records.link FOR SELECT TO proofmark_purger
  USING (true);
CREATE POLICY shared_rows ON records.link FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE TRIGGER keep_pair BEFORE UPDATE ON records.link FOR EACH ROW EXECUTE FUNCTION records.keep_pair();
GRANT INSERT, SELECT, UPDATE ON records.link TO proofmark_runtime;
GRANT SELECT (id, record, other, owner_member, owner_agency) ON records.link TO proofmark_purger;
GRANT SELECT ON records.link TO proofmark_worker;

-- A firearm that may be that of a record, put to the record's owner; the fold of its acts
CREATE TABLE records.match (
  id uuid NOT NULL, -- UUIDv7 made by the application
  reference text NOT NULL, -- Short and random with a check character, unique for the owner
  record uuid NOT NULL, -- The record it may be
  state text NOT NULL, -- Where it stands; decide-match.ts says who moves it whereto
  urgency text NOT NULL, -- How soon the owner is to answer
  search jsonb NOT NULL, -- What who asks has seen on the firearm, shown to the owner
  note text, -- For the owner's desk
  asked_by uuid NOT NULL, -- Person who asked: compared, never shown
  asker_member text NOT NULL, -- For which member
  asker_agency uuid NOT NULL, -- At which agency
  asked_at timestamp with time zone NOT NULL, -- When
  due_at timestamp with time zone, -- When the answer or, of a hit, what came of it is due
  reminded_at timestamp with time zone, -- When both sides were told that it is late
  answered_by uuid, -- Person of the owner's desk who answered: never shown
  answered_at timestamp with time zone, -- When
  answer_note text, -- What the owner's desk says beside its answer
  outcome text, -- What came of a hit
  closed_at timestamp with time zone, -- When that was recorded
  version integer DEFAULT 1 NOT NULL, -- Counts the changes, for If-Match
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  photos jsonb DEFAULT '[]'::jsonb NOT NULL, -- Photographs of the firearm in hand: ids of files of the asker's member, with the view
  escalated_at timestamp with time zone, -- When those above were told that a reminder had brought nothing
  CONSTRAINT match_pkey PRIMARY KEY (id),
  CONSTRAINT match_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT match_answer_whole CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
  CONSTRAINT match_closed_why CHECK ((num_nulls(outcome, closed_at) = ANY (ARRAY[0, 2])) AND (outcome IS NOT NULL) = (state = 'closed'::text)),
  CONSTRAINT match_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT match_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT match_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT match_state_check CHECK (state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'refuted'::text, 'inconclusive'::text, 'withdrawn'::text, 'closed'::text])),
  CONSTRAINT match_urgency_check CHECK (urgency = ANY (ARRAY['urgent'::text, 'routine'::text]))
);
CREATE INDEX match_asker ON records.match USING btree (asker_member, asker_agency);
CREATE INDEX match_due ON records.match USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX match_of_record ON records.match USING btree (record);
CREATE INDEX match_owner ON records.match USING btree (owner_member, owner_agency);
CREATE UNIQUE INDEX match_asked_once ON records.match USING btree (owner_member, record, asker_agency) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX match_reference ON records.match USING btree (owner_member, reference);
ALTER TABLE records.match ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY asker_asks ON records.match FOR INSERT TO public
  WITH CHECK (asker_member = (( SELECT platform.acting_member() AS acting_member)) AND asker_agency = (( SELECT platform.acting_agency() AS acting_agency)) AND asked_by = (( SELECT platform.acting_person() AS acting_person)) AND state = 'asked'::text AND (EXISTS ( SELECT
   FROM records.serial s
  WHERE s.record = match.record AND s.owner_member = match.owner_member AND s.owner_agency = match.owner_agency)));
CREATE POLICY asker_ends ON records.match FOR UPDATE TO public
  USING (asker_member = (( SELECT platform.acting_member() AS acting_member)) AND (asker_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (state = ANY (ARRAY['withdrawn'::text, 'closed'::text]));
CREATE POLICY own_rows ON records.match FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.match FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.match FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.match FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.match FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY purger_reads ON records.match FOR SELECT TO proofmark_purger
  USING (true);
CREATE POLICY shared_rows ON records.match FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE TRIGGER keep_question BEFORE UPDATE ON records.match FOR EACH ROW EXECUTE FUNCTION records.keep_question();
GRANT INSERT, SELECT, UPDATE ON records.match TO proofmark_runtime;
GRANT SELECT (id, record, owner_member, owner_agency) ON records.match TO proofmark_purger;
GRANT SELECT, UPDATE (reminded_at, version, escalated_at) ON records.match TO proofmark_worker;

-- A list of numbers put to the records as one act
CREATE TABLE records.number_check (
  id uuid NOT NULL, -- UUIDv7; the acts of the check name it
  version integer DEFAULT 1 NOT NULL, -- Raised by everything a person does and when the work ends
  state text NOT NULL, -- unreadable or read: a file came; checking: answered for the numbers as they are, near ones are being sought; checked: done
  file_name text, -- As the sender's machine named it; null where the list came without a file
  failure text, -- Why the file could not be read, as a code
  columns jsonb DEFAULT '[]'::jsonb NOT NULL, -- Columns in the order of the file, with some of what stands in them
  mapping jsonb DEFAULT '{}'::jsonb NOT NULL, -- What the columns say, by their names
  line_count integer DEFAULT 0 NOT NULL, -- Rows after the heading, or of the list
  number_count integer DEFAULT 0 NOT NULL, -- Numbers in them that were asked: what the limit of a day counts
  purpose text, -- Why it was asked; the owners of what is shown see it
  coverage jsonb, -- Over how many records of how many members it ran when it was answered
  done integer, -- Numbers done in the background; null while nobody works
  look uuid, -- The act by which it was asked
  uploaded_by uuid NOT NULL, -- Person who brought the list
  uploaded_at timestamp with time zone DEFAULT now() NOT NULL, -- When
  asked_at timestamp with time zone, -- When it was put to the records; null until then
  asked_by uuid, -- Person who put it to them
  finished_at timestamp with time zone, -- When near numbers had been sought as well
  changed_at timestamp with time zone DEFAULT now() NOT NULL, -- When somebody last did something with it
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT number_check_pkey PRIMARY KEY (id),
  CONSTRAINT number_check_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT number_check_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT number_check_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT number_check_state_check CHECK (state = ANY (ARRAY['unreadable'::text, 'read'::text, 'checking'::text, 'checked'::text])),
  CONSTRAINT number_check_version_check CHECK (version > 0)
);
CREATE INDEX number_check_owner ON records.number_check USING btree (owner_member, owner_agency);
ALTER TABLE records.number_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.number_check FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.number_check FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.number_check FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.number_check FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_checker ON records.number_check FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_checker'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_checker'::text);
CREATE POLICY principal_records_clock ON records.number_check FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY shared_rows ON records.number_check FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, SELECT, UPDATE ON records.number_check TO proofmark_worker;
GRANT INSERT, SELECT, UPDATE ON records.number_check TO proofmark_runtime;

-- Numbers of a check that are sought in one transaction
CREATE TABLE records.number_check_portion (
  list uuid NOT NULL, -- The check
  "position" integer NOT NULL, -- Order of the portions, from 0
  rows json NOT NULL, -- Cells as they stand in the file; once it is asked, the numbers with what is stated of each gun
  answers json, -- What was found for each of them, in their order; null until it is asked
  counts jsonb, -- How many numbers came out how
  kept_at timestamp with time zone, -- When its numbers were kept, so that records that come later find them
  done_at timestamp with time zone, -- When near numbers had been sought as well
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT number_check_portion_pkey PRIMARY KEY (list, "position"),
  CONSTRAINT number_check_portion_list_fkey FOREIGN KEY (list) REFERENCES records.number_check(id) ON DELETE CASCADE,
  CONSTRAINT number_check_portion_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT number_check_portion_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT number_check_portion_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
ALTER TABLE records.number_check_portion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.number_check_portion FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.number_check_portion FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.number_check_portion FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.number_check_portion FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_checker ON records.number_check_portion FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_checker'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_checker'::text);
CREATE POLICY shared_rows ON records.number_check_portion FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT ON records.number_check_portion TO proofmark_runtime;
GRANT SELECT, UPDATE ON records.number_check_portion TO proofmark_worker;

-- Possessor, owner or reporter of the firearm of a record: personal data; the fold of its acts
CREATE TABLE records.person (
  id uuid NOT NULL, -- UUIDv7 made by the application
  record uuid NOT NULL, -- The record of the firearm
  content jsonb NOT NULL, -- Role, name, birth, sex, nationality, document, address and remark, in the shape of the contract
  changed_at timestamp with time zone NOT NULL, -- When it was last stated
  version integer NOT NULL, -- Counts the statements
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT person_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT person_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT person_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX person_owner ON records.person USING btree (owner_member, owner_agency);
CREATE INDEX person_record ON records.person USING btree (record);
ALTER TABLE records.person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_record ON records.person AS RESTRICTIVE FOR INSERT TO public
  WITH CHECK ((EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = person.record AND r.owner_member = person.owner_member AND r.owner_agency = person.owner_agency)));
CREATE POLICY own_rows ON records.person FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_alone ON records.person AS RESTRICTIVE FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)) OR (( SELECT platform.acting_principal() AS acting_principal)) = 'purger'::text);
CREATE POLICY owner_deletes ON records.person FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.person FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.person FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY purger_finds ON records.person FOR SELECT TO proofmark_purger
  USING (true);
CREATE POLICY shared_rows ON records.person FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE TRIGGER keep_person BEFORE UPDATE ON records.person FOR EACH ROW EXECUTE FUNCTION records.keep_person();
GRANT DELETE, INSERT, SELECT, UPDATE ON records.person TO proofmark_runtime;
GRANT SELECT (id, record, owner_member, owner_agency) ON records.person TO proofmark_purger;

-- Checklist of a recovered, found or surrendered firearm; the fold of its acts
CREATE TABLE records.protocol (
  id uuid NOT NULL, -- The record whose checklist it is
  reference text NOT NULL, -- Reference of that record, for agencies that have a step and may not open it
  steps jsonb NOT NULL, -- Where each step stands that somebody has touched, by its code; decide-protocol.ts says who moves it
  changed_at timestamp with time zone NOT NULL, -- When a step was last moved
  version integer DEFAULT 1 NOT NULL, -- Counts the changes
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT protocol_pkey PRIMARY KEY (id),
  CONSTRAINT protocol_id_fkey FOREIGN KEY (id) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT protocol_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT protocol_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT protocol_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX protocol_owner ON records.protocol USING btree (owner_member, owner_agency);
ALTER TABLE records.protocol ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.protocol FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.protocol FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.protocol FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.protocol FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY shared_rows ON records.protocol FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE POLICY step_holder_moves ON records.protocol FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)));
CREATE TRIGGER keep_others_steps BEFORE UPDATE ON records.protocol FOR EACH ROW EXECUTE FUNCTION records.keep_others_steps();
GRANT INSERT, SELECT, UPDATE ON records.protocol TO proofmark_runtime;

-- Records that are gone: nothing of what they said; the fold of their purges
CREATE TABLE records.purged (
  id uuid NOT NULL, -- The record as it was called
  reference text NOT NULL, -- Random reference by which its owner knows it
  rule text NOT NULL, -- not_renewed: its review day had come and nobody renewed it; closed: the same of one cleared or cancelled
  review_on date NOT NULL, -- That day
  purged_at timestamp with time zone NOT NULL, -- When it was purged
  emptied integer NOT NULL, -- Acts whose content and salt went with it
  act uuid NOT NULL, -- Act of the ledger that the purge is
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT purged_pkey PRIMARY KEY (id),
  CONSTRAINT purged_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT purged_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT purged_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT purged_rule_check CHECK (rule = ANY (ARRAY['not_renewed'::text, 'closed'::text]))
);
CREATE INDEX purged_own ON records.purged USING btree (owner_member, id);
ALTER TABLE records.purged ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.purged FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.purged FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.purged FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.purged FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY purger_writes ON records.purged FOR INSERT TO proofmark_purger
  WITH CHECK (true);
CREATE POLICY shared_rows ON records.purged FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT ON records.purged TO proofmark_purger;
GRANT SELECT ON records.purged TO proofmark_runtime;

-- Records of perhaps the same firearm as one that was purged
CREATE TABLE records.purged_twin (
  purged uuid NOT NULL, -- The purged record
  other uuid NOT NULL, -- The one that is still here
  CONSTRAINT purged_twin_pkey PRIMARY KEY (purged, other),
  CONSTRAINT purged_twin_other_fkey FOREIGN KEY (other) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT purged_twin_purged_fkey FOREIGN KEY (purged) REFERENCES records.purged(id) ON DELETE CASCADE
);
CREATE INDEX purged_twin_other ON records.purged_twin USING btree (other);
ALTER TABLE records.purged_twin ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY both_seen ON records.purged_twin FOR SELECT TO public
  USING ((EXISTS ( SELECT
   FROM records.purged p
  WHERE p.id = purged_twin.purged)) AND (EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = purged_twin.other)));
CREATE POLICY purger_writes ON records.purged_twin FOR INSERT TO proofmark_purger
  WITH CHECK (true);
GRANT INSERT ON records.purged_twin TO proofmark_purger;
GRANT SELECT ON records.purged_twin TO proofmark_runtime;

-- One member's statement about one firearm; the fold of its acts
CREATE TABLE records.record (
  id uuid NOT NULL, -- UUIDv7 made by the application
  reference text NOT NULL, -- Short and random with a check character, unique for its owner
  type text NOT NULL, -- What happened to the firearm; the codes are in the contract
  state text NOT NULL, -- Where it stands; decide-step.ts says who moves it whereto
  weapon jsonb NOT NULL, -- Description of the reference contract: serials and other marks with what is uncertain in them
  event jsonb NOT NULL, -- What happened, when, where, and the owner's case
  seizure jsonb, -- Legal ground and criminal context of a recovered firearm
  own_reference text, -- How the owner calls the record
  review_on date NOT NULL, -- When the owner is asked whether to keep it; five years ahead at most
  located_by uuid, -- Person who said that they have the firearm: compared, never shown
  located_member text, -- For which member
  located_at timestamp with time zone, -- When
  closing text, -- Why it was cleared or cancelled
  expired_from text, -- Where it stood when its review day passed; a renewal leads back there
  version integer DEFAULT 1 NOT NULL, -- Counts the changes, for If-Match
  drafted_at timestamp with time zone NOT NULL, -- When it was begun
  entered_at timestamp with time zone, -- When it was entered; before that no other member sees it
  changed_at timestamp with time zone NOT NULL, -- When it was last changed or moved
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  entry_ref text COLLATE "C", -- Entry of the reference table the firearm is said to be of, without the number of a variant; written with weapon
  drafted_by uuid, -- Person who began it, or who took the draft over; never shown. Null where it was imported, or begun before this was kept
  source jsonb, -- Kind of the source, its reliability and that of the information; null where it is not stated
  CONSTRAINT record_pkey PRIMARY KEY (id),
  CONSTRAINT record_closed_why CHECK ((closing IS NOT NULL) = (COALESCE(expired_from, state) = ANY (ARRAY['cleared'::text, 'cancelled'::text]))),
  CONSTRAINT record_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT record_expired_from_check CHECK (expired_from = ANY (ARRAY['draft'::text, 'active'::text, 'located'::text, 'confirmed'::text, 'cleared'::text, 'cancelled'::text])),
  CONSTRAINT record_expired_from_where CHECK ((expired_from IS NOT NULL) = (state = 'expired'::text)),
  CONSTRAINT record_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT record_located_whole CHECK (num_nulls(located_by, located_member, located_at) = ANY (ARRAY[0, 3])),
  CONSTRAINT record_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT record_state_check CHECK (state = ANY (ARRAY['draft'::text, 'active'::text, 'located'::text, 'confirmed'::text, 'cleared'::text, 'cancelled'::text, 'expired'::text])),
  CONSTRAINT record_type_check CHECK (type = ANY (ARRAY['lost'::text, 'stolen'::text, 'trafficked'::text, 'recovered'::text, 'found'::text, 'surrendered'::text, 'used_in_crime'::text]))
);
CREATE INDEX record_drafted_by ON records.record USING btree (drafted_by) WHERE (state = 'draft'::text);
CREATE INDEX record_of_entry ON records.record USING btree (entry_ref, entered_at, id) WHERE (entry_ref IS NOT NULL);
CREATE INDEX record_own ON records.record USING btree (owner_member, id);
CREATE INDEX record_own_reference ON records.record USING btree (own_reference) WHERE (own_reference IS NOT NULL);
CREATE INDEX record_owner ON records.record USING btree (owner_member, owner_agency);
CREATE INDEX record_review ON records.record USING btree (review_on);
CREATE UNIQUE INDEX record_reference ON records.record USING btree (owner_member, reference);
ALTER TABLE records.record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY administrator_finds ON records.record FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND state = 'draft'::text);
CREATE POLICY administrator_hands_over ON records.record FOR UPDATE TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND state = 'draft'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND state = 'draft'::text);
CREATE POLICY finding_desk_locates ON records.record FOR UPDATE TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND ( SELECT platform.acting_is_desk() AS acting_is_desk) AND state = 'active'::text)
  WITH CHECK (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND state = 'located'::text AND located_member = (( SELECT platform.acting_member() AS acting_member)) AND located_by = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY own_rows ON records.record FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.record FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.record FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.record FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.record FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY purger_deletes ON records.record FOR DELETE TO proofmark_purger
  USING (state = 'expired'::text);
CREATE POLICY purger_finds ON records.record FOR SELECT TO proofmark_purger
  USING (state = 'expired'::text);
CREATE POLICY purger_locks ON records.record FOR UPDATE TO proofmark_purger
  USING (state = 'expired'::text)
  WITH CHECK (false);
CREATE POLICY records_matcher_reads ON records.record FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.record FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE POLICY unfinished_stays_home ON records.record AS RESTRICTIVE FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) OR (state = ANY (ARRAY['active'::text, 'located'::text, 'confirmed'::text, 'cleared'::text])) OR ((( SELECT platform.acting_principal() AS acting_principal)) = ANY (ARRAY['records_clock'::text, 'purger'::text])));
CREATE TRIGGER keep_statement BEFORE UPDATE ON records.record FOR EACH ROW EXECUTE FUNCTION records.keep_statement();
GRANT DELETE, SELECT (id, reference, state, review_on, expired_from, owner_member, owner_agency), UPDATE (version) ON records.record TO proofmark_purger;
GRANT INSERT, SELECT, UPDATE (type, state, weapon, event, seizure, own_reference, review_on, closing, expired_from, version, changed_at, handling, disclosure, excluded_members, named_members, named_agencies, conditions_of_use, entry_ref, source) ON records.record TO proofmark_worker;
GRANT INSERT, SELECT, UPDATE ON records.record TO proofmark_runtime;

-- Which review day an owner was reminded of, once a reminder
CREATE TABLE records.reminder (
  record uuid NOT NULL, -- The record
  review_on date NOT NULL, -- Its review day then; a renewal is reminded of anew
  reminder smallint NOT NULL, -- Number of the reminder in the clocks of the contract, the earliest being 0
  told_at timestamp with time zone NOT NULL, -- When
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT reminder_pkey PRIMARY KEY (record, review_on, reminder),
  CONSTRAINT reminder_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT reminder_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT reminder_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT reminder_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
ALTER TABLE records.reminder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.reminder FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.reminder FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.reminder FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.reminder FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.reminder FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY shared_rows ON records.reminder FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT ON records.reminder TO proofmark_worker;

-- Which earlier search was told of which record: once
CREATE TABLE records.reverse_hit (
  record uuid NOT NULL, -- The record that came later
  search uuid NOT NULL, -- The search that was put before it
  told_at timestamp with time zone NOT NULL, -- When who searched was told
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT reverse_hit_pkey PRIMARY KEY (record, search),
  CONSTRAINT reverse_hit_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT reverse_hit_search_fkey FOREIGN KEY (search) REFERENCES records.kept_search(id) ON DELETE CASCADE,
  CONSTRAINT reverse_hit_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT reverse_hit_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT reverse_hit_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX reverse_hit_owner ON records.reverse_hit USING btree (owner_member, owner_agency);
CREATE INDEX reverse_hit_search ON records.reverse_hit USING btree (search);
ALTER TABLE records.reverse_hit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.reverse_hit FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.reverse_hit FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.reverse_hit FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.reverse_hit FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_matcher ON records.reverse_hit FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.reverse_hit FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT ON records.reverse_hit TO proofmark_worker;

-- Serials of records that a search may find, with what ranks them; no row where the record is a draft, cancelled or expired
CREATE TABLE records.serial (
  record uuid NOT NULL, -- The record that states it
  norm text COLLATE "C" NOT NULL, -- Capital letters and digits as drawn, ? and * where unreadable
  rnorm text COLLATE "C" NOT NULL, -- norm from its end
  skel text COLLATE "C" NOT NULL, -- norm with look-alikes folded and leading zeros dropped
  rskel text COLLATE "C" NOT NULL, -- skel from its end
  gun_key text COLLATE "C", -- Make and model folded, null where either is not stated
  make text, -- As the record states it; code or free text
  model text, -- As the record states it
  calibre text, -- As the record states it
  type text, -- Code of the kind of firearm
  country text, -- Country of manufacture
  key_version smallint NOT NULL, -- Version of the rules that made the keys; older rows are made again
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT serial_pkey PRIMARY KEY (record, norm),
  CONSTRAINT serial_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT serial_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT serial_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT serial_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX serial_norm ON records.serial USING btree (norm);
CREATE INDEX serial_of_gun ON records.serial USING btree (gun_key, skel, rskel) WHERE (gun_key IS NOT NULL);
CREATE INDEX serial_of_gun_end ON records.serial USING btree (gun_key, rskel) WHERE ((gun_key IS NOT NULL) AND (key_version > 0));
CREATE INDEX serial_rnorm ON records.serial USING btree (rnorm);
CREATE INDEX serial_skel ON records.serial USING btree (skel);
CREATE INDEX serial_within ON records.serial USING gin (norm extension.gin_trgm_ops);
ALTER TABLE records.serial ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.serial FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.serial FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.serial FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.serial FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY pointer_rows ON records.serial FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'pointer'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE POLICY principal_records_clock ON records.serial FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY records_matcher_reads ON records.serial FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.serial FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT ON records.serial TO proofmark_runtime, proofmark_worker;
GRANT SELECT ON records.serial TO proofmark_seeker;

-- Numbers of kept searches, found by the number of a record as a record is by theirs
CREATE TABLE records.sought (
  search uuid NOT NULL, -- The search it belongs to
  norm text COLLATE "C" NOT NULL, -- Capital letters and digits as drawn, ? and * where unreadable
  rnorm text COLLATE "C" NOT NULL, -- norm from its end
  skel text COLLATE "C" NOT NULL, -- norm with look-alikes folded and leading zeros dropped
  key_version smallint NOT NULL, -- Version of the rules that made the keys
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT sought_pkey PRIMARY KEY (search, norm),
  CONSTRAINT sought_search_fkey FOREIGN KEY (search) REFERENCES records.kept_search(id) ON DELETE CASCADE,
  CONSTRAINT sought_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT sought_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT sought_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX sought_norm ON records.sought USING btree (norm);
CREATE INDEX sought_rnorm ON records.sought USING btree (rnorm);
CREATE INDEX sought_skel ON records.sought USING btree (skel);
ALTER TABLE records.sought ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.sought FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.sought FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.sought FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.sought FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.sought FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY principal_records_matcher ON records.sought FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.sought FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT ON records.sought TO proofmark_runtime, proofmark_worker;

-- Records that can be found, counted for each ownership: differences, which the worker adds up
CREATE TABLE records.tally (
  id uuid NOT NULL, -- Made by whoever writes the row
  records integer NOT NULL, -- How many more records, or fewer
  freshest timestamp with time zone NOT NULL, -- When the latest of them was changed
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT tally_pkey PRIMARY KEY (id),
  CONSTRAINT tally_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT tally_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT tally_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX tally_owner ON records.tally USING btree (owner_member, owner_agency);
ALTER TABLE records.tally ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.tally FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.tally FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.tally FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.tally FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.tally FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY shared_rows ON records.tally FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT ON records.tally TO proofmark_worker;
GRANT INSERT, SELECT ON records.tally TO proofmark_runtime;

-- Pairs of records whose numbers say that they may be of one firearm; a lead, found by the matcher
CREATE TABLE records.twin (
  record uuid NOT NULL, -- The one begun first
  other uuid NOT NULL, -- The one begun later
  found_at timestamp with time zone NOT NULL, -- When the matcher came upon the pair
  CONSTRAINT twin_pkey PRIMARY KEY (record, other),
  CONSTRAINT twin_other_fkey FOREIGN KEY (other) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT twin_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT twin_in_order CHECK (record < other)
);
CREATE INDEX twin_other ON records.twin USING btree (other);
ALTER TABLE records.twin ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY both_seen ON records.twin FOR SELECT TO public
  USING ((EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = twin.record)) AND (EXISTS ( SELECT
   FROM records.record r
  WHERE r.id = twin.other)));
CREATE POLICY principal_records_matcher ON records.twin FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY purger_reads ON records.twin FOR SELECT TO proofmark_purger
  USING (true);
GRANT INSERT, SELECT ON records.twin TO proofmark_worker;
GRANT SELECT (record, other) ON records.twin TO proofmark_purger;
GRANT SELECT ON records.twin TO proofmark_runtime;

-- Firearms an agency wants to be told of as soon as a record of them can be found; the fold of its acts
CREATE TABLE records.watch (
  id uuid NOT NULL, -- The watch as its acts name it
  reference text NOT NULL, -- Short, random, with a check character; unique with its owner
  state text NOT NULL, -- standing; lapsed: its review day has come; ended by its agency
  numbers jsonb NOT NULL, -- Numbers watched in their uncertain notation; may be none where make and model are stated
  gun jsonb NOT NULL, -- What else is stated of the firearm
  gun_key text COLLATE "C", -- Make and model folded, where no number is watched
  purpose text NOT NULL, -- Case number or occasion, never a name
  tells text[] NOT NULL, -- Who is told: the person who began it, everyone of the agency, the desk of the member
  review_on date NOT NULL, -- On this day it lapses unless it is renewed
  begun_by uuid NOT NULL, -- Person who began it, or who took it over
  begun_at timestamp with time zone NOT NULL, -- When
  changed_at timestamp with time zone NOT NULL, -- When it was last changed, renewed or ended
  version integer DEFAULT 1 NOT NULL, -- Counts the changes
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT watch_pkey PRIMARY KEY (id),
  CONSTRAINT watch_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT watch_gun_check CHECK (jsonb_typeof(gun) = 'object'::text),
  CONSTRAINT watch_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT watch_numbers_check CHECK (jsonb_typeof(numbers) = 'array'::text),
  CONSTRAINT watch_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT watch_state_check CHECK (state = ANY (ARRAY['standing'::text, 'lapsed'::text, 'ended'::text])),
  CONSTRAINT watch_tells_check CHECK (tells <@ '{person,agency,desk}'::text[] AND cardinality(tells) > 0)
);
CREATE INDEX watch_begun_by ON records.watch USING btree (begun_by) WHERE (state <> 'ended'::text);
CREATE INDEX watch_of_gun ON records.watch USING btree (gun_key) WHERE ((gun_key IS NOT NULL) AND (state = 'standing'::text));
CREATE INDEX watch_owner ON records.watch USING btree (owner_member, owner_agency);
CREATE INDEX watch_review ON records.watch USING btree (review_on) WHERE (state = 'standing'::text);
CREATE UNIQUE INDEX watch_reference ON records.watch USING btree (owner_member, reference);
ALTER TABLE records.watch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY administrator_finds ON records.watch FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND state <> 'ended'::text);
CREATE POLICY administrator_hands_over ON records.watch FOR UPDATE TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND state <> 'ended'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND state <> 'ended'::text);
CREATE POLICY own_rows ON records.watch FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.watch FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.watch FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.watch FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_clock ON records.watch FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_clock'::text);
CREATE POLICY principal_records_matcher ON records.watch FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.watch FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT, UPDATE ON records.watch TO proofmark_runtime;
GRANT SELECT, UPDATE (state, changed_at, version) ON records.watch TO proofmark_worker;

-- Which watch was told of which record: once
CREATE TABLE records.watch_hit (
  record uuid NOT NULL, -- The record
  watch uuid NOT NULL, -- The watch that was told
  told_at timestamp with time zone NOT NULL, -- When
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT watch_hit_pkey PRIMARY KEY (watch, record),
  CONSTRAINT watch_hit_record_fkey FOREIGN KEY (record) REFERENCES records.record(id) ON DELETE CASCADE,
  CONSTRAINT watch_hit_watch_fkey FOREIGN KEY (watch) REFERENCES records.watch(id) ON DELETE CASCADE,
  CONSTRAINT watch_hit_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT watch_hit_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT watch_hit_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX watch_hit_record ON records.watch_hit USING btree (record);
ALTER TABLE records.watch_hit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.watch_hit FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.watch_hit FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.watch_hit FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.watch_hit FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_matcher ON records.watch_hit FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.watch_hit FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT ON records.watch_hit TO proofmark_worker;
GRANT SELECT ON records.watch_hit TO proofmark_runtime;

-- Numbers of standing watches, found by the number of a record as a record is by theirs
CREATE TABLE records.watched (
  watch uuid NOT NULL, -- The watch it belongs to
  norm text COLLATE "C" NOT NULL, -- Capital letters and digits as drawn, ? and * where unreadable
  rnorm text COLLATE "C" NOT NULL, -- norm from its end
  skel text COLLATE "C" NOT NULL, -- norm with look-alikes folded and leading zeros dropped
  head text COLLATE "C", -- The first signs of skel that are read, at most four; null where all are
  pattern text COLLATE "C", -- The number for LIKE where signs are unreadable, look-alikes folded; null where none is
  key_version smallint NOT NULL, -- Version of the rules that made the keys
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT watched_pkey PRIMARY KEY (watch, norm),
  CONSTRAINT watched_watch_fkey FOREIGN KEY (watch) REFERENCES records.watch(id) ON DELETE CASCADE,
  CONSTRAINT watched_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT watched_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT watched_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX watched_head ON records.watched USING btree (head) WHERE (head IS NOT NULL);
CREATE INDEX watched_norm ON records.watched USING btree (norm);
CREATE INDEX watched_rnorm ON records.watched USING btree (rnorm);
CREATE INDEX watched_skel ON records.watched USING btree (skel);
ALTER TABLE records.watched ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON records.watched FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON records.watched FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON records.watched FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON records.watched FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_records_matcher ON records.watched FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'records_matcher'::text);
CREATE POLICY shared_rows ON records.watched FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT DELETE, INSERT, SELECT ON records.watched TO proofmark_runtime;
GRANT SELECT ON records.watched TO proofmark_worker;

-- Records with a run of signs within a serial that the caller may find; ids only, to be read again under row security
CREATE FUNCTION records.find_within(run text, most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path=pg_catalog, pg_temp SET enable_seqscan=off
AS $$
    begin
      -- Planned for the run itself: a plan for any run would read the whole table.
      return query execute format('select record from records.serial where norm like %L and (%s) limit %s',
        '%' || regexp_replace(run, '([\\%_])', '\\\1', 'g') || '%', '(((owner_member = ( SELECT platform.acting_member() AS acting_member)) AND ((owner_agency = ( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR (( SELECT platform.acting_agency() AS acting_agency) = ANY (named_agencies)) OR ((handling = ''official''::text) AND ( SELECT platform.acting_reads_official() AS acting_reads_official)) OR (owner_agency = ANY (( SELECT platform.acting_opened_agencies() AS acting_opened_agencies)::uuid[]))))) or (((owner_member <> ( SELECT platform.acting_member() AS acting_member)) AND (disclosure = ''pointer''::text) AND (( SELECT platform.acting_member() AS acting_member) <> ALL (excluded_members)) AND ((handling = ''official''::text) OR ((handling = ''restricted''::text) AND (( SELECT platform.acting_member() AS acting_member) = ANY (named_members))) OR ((handling = ''confidential''::text) AND (( SELECT platform.acting_agency() AS acting_agency) = ANY (named_agencies)))))) or ((( SELECT platform.acting_principal() AS acting_principal) = ''records_matcher''::text)) or (((owner_member <> ( SELECT platform.acting_member() AS acting_member)) AND (disclosure = ''open''::text) AND (( SELECT platform.acting_member() AS acting_member) <> ALL (excluded_members)) AND ((handling = ''official''::text) OR ((handling = ''restricted''::text) AND (( SELECT platform.acting_member() AS acting_member) = ANY (named_members))) OR ((handling = ''confidential''::text) AND (( SELECT platform.acting_agency() AS acting_agency) = ANY (named_agencies))))))', most);
    end $$;
GRANT EXECUTE ON FUNCTION records.find_within(text,integer) TO proofmark_runtime, proofmark_worker;

-- Nobody removes a step of a chain of custody, or gives it to another record
CREATE FUNCTION records.keep_custody() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  own text[] := '{evidence_number,place,kept_by,test_fired,steps,changed_at,version}';
begin
  if to_jsonb(new) - own is distinct from to_jsonb(old) - own then
    raise exception 'custody stays that of its record' using errcode = '42501';
  end if;
  if jsonb_array_length(new.steps) < jsonb_array_length(old.steps) then
    raise exception 'a step is struck, never removed' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_custody() TO public;

-- Who is not the owner moves only the steps of its agency; nobody changes whose checklist it is
CREATE FUNCTION records.keep_others_steps() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  own text[] := '{steps,named_agencies,changed_at,version}';
  holder text := platform.acting_agency()::text;
begin
  if to_jsonb(new) - own is distinct from to_jsonb(old) - own then
    raise exception 'a checklist stays that of its record' using errcode = '42501';
  end if;
  if old.owner_agency is not distinct from platform.acting_agency() or platform.acting_is_desk() then
    return new;
  end if;
  if new.named_agencies is distinct from old.named_agencies
    or exists (
      select from jsonb_object_keys(old.steps || new.steps) as each(step)
      where new.steps -> step is distinct from old.steps -> step
        and (new.steps -> step ->> 'agency' is distinct from holder
          or old.steps -> step ->> 'agency' is distinct from holder)) then
    raise exception 'an agency moves only the steps it has' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_others_steps() TO public;

-- Nobody turns a statement about two records into one about others
CREATE FUNCTION records.keep_pair() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
begin
  if (new.record, new.other, new.owner_member) is distinct from (old.record, old.other, old.owner_member) then
    raise exception 'a statement stays about its pair' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_pair() TO public;

-- Nobody moves a person to another record or shows it to others
CREATE FUNCTION records.keep_person() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  own text[] := '{content,changed_at,version}';
begin
  if to_jsonb(new) - own is distinct from to_jsonb(old) - own then
    raise exception 'a person stays that of its record' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_person() TO public;

-- Nobody changes what was asked, by whom, or of whom, and nobody but its owner how it was answered
CREATE FUNCTION records.keep_question() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  answer text[] := '{state,due_at,reminded_at,escalated_at,answered_by,answered_at,answer_note,outcome,closed_at,version}';
begin
  if old.owner_member is distinct from platform.acting_member()
    and (new.answered_by, new.answered_at, new.answer_note)
      is distinct from (old.answered_by, old.answered_at, old.answer_note) then
    raise exception 'only the owner answers' using errcode = '42501';
  end if;
  if to_jsonb(new) - answer is distinct from to_jsonb(old) - answer then
    raise exception 'what was asked stays as it was asked' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_question() TO public;

-- Who closes a signal changes nothing of what it says
CREATE FUNCTION records.keep_signal() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  closing text[] := '{state,closed_at,closed_by,reason,version}';
begin
  if to_jsonb(new) - closing is distinct from to_jsonb(old) - closing then
    raise exception 'a signal says what it said when it was opened' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_signal() TO public;

-- Others than the owner change where a record stands, never what it says; nobody changes whose it is
CREATE FUNCTION records.keep_statement() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  place text[] := '{state,located_by,located_member,located_at,expired_from,changed_at,version}';
begin
  if new.owner_member is distinct from old.owner_member
    or new.owner_agency is distinct from old.owner_agency then
    raise exception 'a record never changes its owner' using errcode = '42501';
  end if;
  if old.owner_member is distinct from platform.acting_member()
    and to_jsonb(new) - place is distinct from to_jsonb(old) - place then
    raise exception 'only its owner changes what a record says' using errcode = '42501';
  end if;
  return new;
end $$;
GRANT EXECUTE ON FUNCTION records.keep_statement() TO public;

-- Makes the function find_within by the reading rule of records.serial as it stands; called again when that rule changes
CREATE PROCEDURE records.make_find_within()
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
declare
  rule text := (select string_agg(format('(%s)', qual), ' or ' order by policyname) from pg_policies
    where schemaname = 'records' and tablename = 'serial' and permissive = 'PERMISSIVE' and cmd = 'SELECT');
begin
  if not exists (select from pg_roles where rolname = 'proofmark_seeker') then
    create role proofmark_seeker nologin bypassrls noinherit nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'proofmark_seeker' and rolbypassrls and not rolcanlogin) then
    return;
  end if;
  create schema if not exists extension;
  create extension if not exists pg_trgm schema extension;
  execute format('create index if not exists serial_within on records.serial using gin (norm %s.gin_trgm_ops)',
    (select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm'));
  execute format($ddl$
    create or replace function records.find_within(run text, most integer) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp set enable_seqscan = off as $body$
    begin
      -- Planned for the run itself: a plan for any run would read the whole table.
      return query execute format('select record from records.serial where norm like %%L and (%%s) limit %%s',
        '%%' || regexp_replace(run, '([\\%%_])', '\\\1', 'g') || '%%', %1$L, most);
    end $body$ $ddl$, rule);
  grant usage, create on schema records to proofmark_seeker;
  grant usage on schema platform to proofmark_seeker;
  grant select on records.serial to proofmark_seeker;
  execute format('grant proofmark_seeker to %I', current_user);
  alter function records.find_within(text, integer) owner to proofmark_seeker;
  execute format('revoke proofmark_seeker from %I', current_user);
  revoke create on schema records from proofmark_seeker;
  revoke execute on function records.find_within(text, integer) from public;
  grant execute on function records.find_within(text, integer) to proofmark_runtime;
  comment on function records.find_within(text, integer) is
    'Records with a run of signs within a serial that the caller may find; ids only, to be read again under row security';
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'runs within serials are sought by a bounded scan: %', sqlerrm;
end $$;

-- Makes, models, calibres, codes, terms and countries; public data, no case data
CREATE SCHEMA reference;
GRANT USAGE ON SCHEMA reference TO proofmark_runtime, proofmark_worker;

-- Numbers for entries that come from no seed; gaps mean nothing
CREATE SEQUENCE reference.entry_number AS bigint START 100001 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE reference.entry_number TO proofmark_runtime, proofmark_worker;

-- Names of marks that come from no seed; gaps mean nothing
CREATE SEQUENCE reference.mark_number AS bigint START 1001 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1;
GRANT USAGE ON SEQUENCE reference.mark_number TO proofmark_runtime;

-- A chambering by the name this table uses
CREATE TABLE reference.calibre (
  name text NOT NULL, -- Name that entries refer to
  aliases text[] DEFAULT '{}'::text[] NOT NULL, -- Other names
  code text, -- Nearest NCIC CAL code; several calibres share one
  use text NOT NULL, -- What kind of firearm it is for
  diameter_mm double precision, -- Projectile diameter, for shotguns the nominal bore, millimetres; not checked
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT calibre_pkey PRIMARY KEY (name),
  CONSTRAINT calibre_diameter_mm_check CHECK (diameter_mm > 0::double precision)
);
GRANT SELECT ON reference.calibre TO proofmark_runtime, proofmark_worker;

-- A cartridge by its name in a standard
CREATE TABLE reference.cartridge (
  category text NOT NULL, -- pistol, rifle, rimfire or shotshell
  name text NOT NULL, -- Name in the standard
  standards text[] NOT NULL, -- CIP, SAAMI or both
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT cartridge_pkey PRIMARY KEY (category, name)
);
GRANT SELECT ON reference.cartridge TO proofmark_runtime, proofmark_worker;

-- Somebody says that an entry, or one field of it, is wrong; an editor owes an answer by a day
CREATE TABLE reference.challenge (
  id uuid NOT NULL, -- UUID version 7
  author_account uuid NOT NULL, -- Account that challenged
  author_member text NOT NULL, -- Member for which it was challenged
  author_agency uuid NOT NULL, -- Agency that challenged
  ref text NOT NULL, -- The entry
  title text NOT NULL, -- Its make and model then
  field text, -- The field; null for the entry as a whole
  grounds text NOT NULL, -- What is wrong and why
  language text NOT NULL, -- Language of the grounds, ISO 639-1
  source text, -- Where it can be read otherwise
  files uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Photographs that show it
  state text NOT NULL, -- Where it stands; the transitions are in the contract
  version integer DEFAULT 1 NOT NULL, -- Raised with each step
  opened_at timestamp with time zone NOT NULL, -- When it was opened
  due_at timestamp with time zone NOT NULL, -- By when an editor owes the answer; moved on when a question was answered
  escalated_at timestamp with time zone, -- When every editor was told that the answer is overdue
  owner_person uuid NOT NULL, -- Who challenged, or took it over; with the editors the only readers
  CONSTRAINT challenge_pkey PRIMARY KEY (id),
  CONSTRAINT challenge_ref_fkey FOREIGN KEY (ref) REFERENCES reference.entry(ref),
  CONSTRAINT challenge_grounds_check CHECK (length(grounds) >= 1 AND length(grounds) <= 4000),
  CONSTRAINT challenge_language_check CHECK (language ~ '^[a-z]{2}$'::text),
  CONSTRAINT challenge_source_check CHECK (length(source) <= 400),
  CONSTRAINT challenge_state_check CHECK (state = ANY (ARRAY['open'::text, 'asked'::text, 'upheld'::text, 'rejected'::text, 'withdrawn'::text]))
);
CREATE INDEX challenge_due ON reference.challenge USING btree (due_at) WHERE (state = 'open'::text);
CREATE INDEX challenge_of_entry ON reference.challenge USING btree (ref);
CREATE INDEX challenge_owner_person_idx ON reference.challenge USING btree (owner_person);
ALTER TABLE reference.challenge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY administrator_finds ON reference.challenge FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND author_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['open'::text, 'asked'::text])));
CREATE POLICY administrator_hands_over ON reference.challenge FOR UPDATE TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND author_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['open'::text, 'asked'::text])))
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND author_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['open'::text, 'asked'::text])));
CREATE POLICY person_rows ON reference.challenge FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY principal_reference_clock ON reference.challenge FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_clock'::text);
CREATE POLICY principal_reference_editor ON reference.challenge FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_editor'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_editor'::text);
GRANT INSERT, SELECT, UPDATE ON reference.challenge TO proofmark_runtime;
GRANT SELECT, UPDATE (version, escalated_at) ON reference.challenge TO proofmark_worker;

-- What was done about a challenge, in order; only added to
CREATE TABLE reference.challenge_step (
  challenge uuid NOT NULL, -- The challenge
  number integer NOT NULL, -- Counts from 1
  step text NOT NULL, -- What was done; the steps are in the contract
  state text NOT NULL, -- Where the challenge stood afterwards
  person uuid, -- Who did it: compared, never shown; null for the clock
  member text, -- For which member
  agency uuid, -- At which agency
  words text, -- The question, answer or reason
  at timestamp with time zone NOT NULL, -- When
  CONSTRAINT challenge_step_pkey PRIMARY KEY (challenge, number),
  CONSTRAINT challenge_step_challenge_fkey FOREIGN KEY (challenge) REFERENCES reference.challenge(id),
  CONSTRAINT challenge_step_number_check CHECK (number > 0)
);
ALTER TABLE reference.challenge_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_challenge ON reference.challenge_step FOR ALL TO public
  USING ((EXISTS ( SELECT
   FROM reference.challenge c
  WHERE c.id = challenge_step.challenge)))
  WITH CHECK ((EXISTS ( SELECT
   FROM reference.challenge c
  WHERE c.id = challenge_step.challenge)));
GRANT INSERT, SELECT ON reference.challenge_step TO proofmark_runtime, proofmark_worker;

-- A firm, arsenal or group with its names and its period
CREATE TABLE reference.company (
  id text NOT NULL, -- Stable public name of the row
  name text NOT NULL, -- Name it is listed under
  kind text NOT NULL, -- What it is to a firearm; a group owns makers and marks no guns itself
  names jsonb DEFAULT '[]'::jsonb NOT NULL, -- Its names by period: [{text, script, yearFrom, yearTo}], script by ISO 15924
  country text, -- ISO 3166-1 alpha-2
  town text, -- Towns of its works or seat, in order of time
  year_from integer, -- First year under this company; null is unknown
  year_to integer, -- Last year under this company; null where no end is known
  make_codes text[] DEFAULT '{}'::text[] NOT NULL, -- NCIC MAK codes under which its guns are recorded
  codes jsonb DEFAULT '[]'::jsonb NOT NULL, -- Codes that stand for it: [{list, code, source}]
  state text NOT NULL, -- How far it can be trusted: seed, imported, verified
  source jsonb NOT NULL, -- Where it was read: {title, address, accessed}
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT company_pkey PRIMARY KEY (id),
  CONSTRAINT company_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  CONSTRAINT company_id_check CHECK (id ~ '^[a-z0-9_]{1,40}$'::text),
  CONSTRAINT company_kind_check CHECK (kind = ANY (ARRAY['maker'::text, 'importer'::text, 'proof_house'::text, 'arsenal'::text, 'group'::text])),
  CONSTRAINT company_state_check CHECK (state = ANY (ARRAY['seed'::text, 'imported'::text, 'verified'::text]))
);
GRANT SELECT ON reference.company TO proofmark_runtime, proofmark_worker;

-- One event between two companies, read from subject to object
CREATE TABLE reference.company_relation (
  subject text NOT NULL, -- The company the event is told of
  kind text NOT NULL, -- Code of the contract's CompanyRelationKind
  object text NOT NULL, -- The other company
  year integer, -- When; null is unknown
  state text NOT NULL, -- How far it can be trusted: seed, imported, verified
  source jsonb NOT NULL, -- Where it was read: {title, address, accessed}
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT company_relation_pkey PRIMARY KEY (subject, kind, object),
  CONSTRAINT company_relation_object_fkey FOREIGN KEY (object) REFERENCES reference.company(id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT company_relation_subject_fkey FOREIGN KEY (subject) REFERENCES reference.company(id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT company_relation_kind_check CHECK (kind = ANY (ARRAY['renamed'::text, 'merged_into'::text, 'acquired_by'::text, 'successor_of'::text, 'split_from'::text, 'licensed_to'::text, 'brand_of'::text])),
  CONSTRAINT company_relation_state_check CHECK (state = ANY (ARRAY['seed'::text, 'imported'::text, 'verified'::text]))
);
GRANT SELECT ON reference.company_relation TO proofmark_runtime, proofmark_worker;

-- A country or territory of ISO 3166-1
CREATE TABLE reference.country (
  code text NOT NULL, -- ISO 3166-1 alpha-2
  iso3 text NOT NULL, -- ISO 3166-1 alpha-3
  names jsonb NOT NULL, -- Its name by language: {en, fr, es, ar}
  region text, -- UN M49 region, in English
  subregion text, -- UN M49 subregion, in English
  is_un_member boolean NOT NULL, -- Member of the United Nations
  is_interpol_member boolean NOT NULL, -- Member of INTERPOL
  latitude double precision, -- Degrees, centroid of the largest polygon
  longitude double precision, -- Degrees, centroid of the largest polygon
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT country_pkey PRIMARY KEY (code),
  CONSTRAINT country_iso3_key UNIQUE (iso3),
  CONSTRAINT country_code_check CHECK (code ~ '^[A-Z]{2}$'::text),
  CONSTRAINT country_iso3_check CHECK (iso3 ~ '^[A-Z]{3}$'::text)
);
GRANT SELECT ON reference.country TO proofmark_runtime, proofmark_worker;

-- An adjective or former name by which people ask for a country
CREATE TABLE reference.country_word (
  country text NOT NULL, -- ISO 3166-1 alpha-2, former states included
  language text NOT NULL, -- Language of the word: en, fr, es, ar
  word text NOT NULL, -- The word
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT country_word_pkey PRIMARY KEY (country, language, word),
  CONSTRAINT country_word_country_check CHECK (country ~ '^[A-Z]{2}$'::text)
);
GRANT SELECT ON reference.country_word TO proofmark_runtime, proofmark_worker;

-- The reference table: each entry as it stands, the latest of its versions
CREATE TABLE reference.entry (
  ref text NOT NULL, -- Stable public number; never given twice
  version integer NOT NULL, -- Number of the version that stands
  article jsonb NOT NULL, -- The whole entry, as the contract's Article
  make text GENERATED ALWAYS AS (article ->> 'make'::text) STORED NOT NULL, -- Brand as marked, taken from the article
  model text GENERATED ALWAYS AS (article ->> 'model'::text) STORED NOT NULL, -- Model, taken from the article
  state text GENERATED ALWAYS AS (article ->> 'state'::text) STORED NOT NULL, -- How far it can be trusted: seed, imported, verified; taken from the article
  is_listed boolean DEFAULT true NOT NULL, -- Found by search and identification; merged and withdrawn entries are only read by their number
  merged_into text, -- The entry that took this one up; its old number leads there
  origin text, -- Table and key it was imported under, so that the next import finds it again
  changed_at timestamp with time zone DEFAULT now() NOT NULL, -- When this version was published
  CONSTRAINT entry_pkey PRIMARY KEY (ref),
  CONSTRAINT entry_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES reference.entry(ref) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT entry_check CHECK (merged_into IS NULL OR NOT is_listed),
  CONSTRAINT entry_ref_check CHECK (ref ~ '^[A-Z]{1,4}[0-9]{4,12}$'::text),
  CONSTRAINT entry_state_check CHECK (state = ANY (ARRAY['seed'::text, 'imported'::text, 'verified'::text])),
  CONSTRAINT entry_version_check CHECK (version > 0)
);
CREATE INDEX entry_family ON reference.entry USING btree (ref) WHERE ((article ->> 'kind'::text) <> 'firearm'::text);
CREATE INDEX entry_links ON reference.entry USING gin (((article -> 'links'::text)) jsonb_path_ops);
CREATE INDEX entry_make ON reference.entry USING btree (make, model);
CREATE INDEX entry_markings ON reference.entry USING gin (((article -> 'markings'::text)) jsonb_path_ops);
CREATE INDEX entry_merged_into ON reference.entry USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX entry_origin ON reference.entry USING btree (origin) WHERE (origin IS NOT NULL);
GRANT INSERT, SELECT, UPDATE ON reference.entry TO proofmark_runtime, proofmark_worker;

-- Every version of every entry that was ever published; only added to
CREATE TABLE reference.entry_version (
  ref text NOT NULL, -- The entry
  version integer NOT NULL, -- Counts from 1 without gaps
  article jsonb NOT NULL, -- The whole entry in this version
  change text NOT NULL, -- How this version came about
  batch uuid, -- The publication it came with: an import, the undoing of one, or a proposal
  member text, -- Member whose editors made it; null for the seed
  agency text, -- Agency of those editors
  reason text, -- Why, in the words of the editor
  made_at timestamp with time zone DEFAULT now() NOT NULL, -- When it was published
  is_listed boolean DEFAULT true NOT NULL, -- Whether search and identification find it since this version
  merged_into text, -- The entry that took it up with this version
  CONSTRAINT entry_version_pkey PRIMARY KEY (ref, version),
  CONSTRAINT entry_version_change_check CHECK (change = ANY (ARRAY['seeded'::text, 'imported'::text, 'edited'::text, 'merged'::text, 'split'::text, 'withdrawn'::text, 'restored'::text, 'undone'::text])),
  CONSTRAINT entry_version_version_check CHECK (version > 0)
);
CREATE INDEX entry_version_batch ON reference.entry_version USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX entry_version_split ON reference.entry_version USING btree (ref) WHERE (change = 'split'::text);
GRANT INSERT, SELECT ON reference.entry_version TO proofmark_runtime, proofmark_worker;

-- One import of a table: from the uploaded file to the published entries, and back
CREATE TABLE reference.import_batch (
  id uuid NOT NULL, -- UUIDv7; the versions it published carry it
  version integer DEFAULT 1 NOT NULL, -- Raised by everything an editor does and by each stage that ends
  state text NOT NULL, -- Where it stands; those that end in -ing are at work
  file_name text, -- As the editor's machine named it
  bytes bigint NOT NULL, -- Size of the file
  layout jsonb DEFAULT '{}'::jsonb NOT NULL, -- How the file is read, as the contract's ImportLayout
  sheets text[] DEFAULT '{}'::text[] NOT NULL, -- Sheets of a workbook
  columns text[] DEFAULT '{}'::text[] NOT NULL, -- Names of the columns, in the order of the file
  row_count integer DEFAULT 0 NOT NULL, -- Rows after the heading
  source jsonb, -- Title, licence and date as the editor states them; null until stated
  mapping jsonb, -- What the columns mean, as the contract's ImportMapping; null until saved
  failure text, -- Why the file could not be read or the work not be done, as a code
  done integer, -- How much of the work under way is done
  total integer, -- How much there is to do; null while nobody works
  planned_generation bigint, -- Generation of the table the dry run compared with
  finished_generation bigint, -- Generation it raised the table to when it was published or undone
  uploaded_by uuid NOT NULL, -- Person who brought the file
  uploaded_member text NOT NULL, -- Member of that person
  uploaded_agency uuid NOT NULL, -- Agency of that person
  uploaded_at timestamp with time zone DEFAULT now() NOT NULL, -- When
  submitted_by uuid, -- Person who handed it over for confirmation
  submitted_member text, -- Member of that person
  submitted_at timestamp with time zone, -- When
  confirmed_by uuid, -- Another person, who had it published
  confirmed_member text, -- Member of that person
  confirmed_agency uuid, -- Agency of that person
  confirmed_at timestamp with time zone, -- When
  undo_asked_by uuid, -- Person who asked to undo it
  undo_asked_member text, -- Member of that person
  undo_asked_at timestamp with time zone, -- When
  undo_confirmed_by uuid, -- Another person, who had it undone
  undo_confirmed_member text, -- Member of that person
  undo_confirmed_at timestamp with time zone, -- When
  finished_at timestamp with time zone, -- When it was published, undone or abandoned
  CONSTRAINT import_batch_pkey PRIMARY KEY (id),
  CONSTRAINT import_batch_state_check CHECK (state = ANY (ARRAY['reading'::text, 'unreadable'::text, 'read'::text, 'planning'::text, 'planned'::text, 'submitted'::text, 'publishing'::text, 'published'::text, 'undo_asked'::text, 'undoing'::text, 'undone'::text, 'abandoned'::text])),
  CONSTRAINT import_batch_two_editors CHECK (confirmed_by <> submitted_by),
  CONSTRAINT import_batch_undo_two_editors CHECK (undo_confirmed_by <> undo_asked_by),
  CONSTRAINT import_batch_version_check CHECK (version > 0)
);
GRANT INSERT, SELECT, UPDATE ON reference.import_batch TO proofmark_runtime, proofmark_worker;

-- What the rows come to: one firearm each, what it is thought to be, and what became of it
CREATE TABLE reference.import_item (
  batch uuid NOT NULL, -- The import
  number integer NOT NULL, -- Counts from 1 in the order of the file
  article jsonb NOT NULL, -- What the table says of the firearm, as the contract's Article
  keys jsonb NOT NULL, -- Its keys in the table, each with the variant it stands for
  row_numbers integer[] NOT NULL, -- The rows it was drawn from
  reasons text[] DEFAULT '{}'::text[] NOT NULL, -- Why it is thought to be, or not to be, an entry that stands
  candidates text[] DEFAULT '{}'::text[] NOT NULL, -- Entries it may be
  proposed text NOT NULL, -- What the rule makes of it
  proposed_ref text, -- The entry the rule sends it to; null for a new one
  action text NOT NULL, -- What becomes of it: as proposed, or as an editor decided
  ref text, -- The entry it goes to as decided; null for a new one
  next_ref text, -- The entry it is published as; a new number for a new one
  next jsonb, -- The article to be published; null for a new one, and where another item of the same entry carries it
  next_version integer, -- The version it is published as
  next_keys jsonb, -- Its keys with the variants of the published article
  was_listed boolean, -- Whether the entry was listed before; null for a new one
  outcome text, -- Published; overtaken by an edit meanwhile; undone; kept because it was changed since
  see_also text[] DEFAULT '{}'::text[] NOT NULL, -- Keys of other firearms of the table that its rows refer to
  CONSTRAINT import_item_pkey PRIMARY KEY (batch, number),
  CONSTRAINT import_item_batch_fkey FOREIGN KEY (batch) REFERENCES reference.import_batch(id) ON DELETE CASCADE,
  CONSTRAINT import_item_action_check CHECK (action = ANY (ARRAY['create'::text, 'update'::text, 'complete'::text, 'same'::text, 'skip'::text])),
  CONSTRAINT import_item_outcome_check CHECK (outcome = ANY (ARRAY['published'::text, 'overtaken'::text, 'undone'::text, 'kept'::text])),
  CONSTRAINT import_item_proposed_check CHECK (proposed = ANY (ARRAY['create'::text, 'update'::text, 'complete'::text, 'same'::text, 'skip'::text]))
);
CREATE INDEX import_item_reasons ON reference.import_item USING gin (reasons);
CREATE INDEX import_item_ref ON reference.import_item USING btree (batch, next_ref) WHERE (next_ref IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON reference.import_item TO proofmark_worker;
GRANT DELETE, SELECT, UPDATE ON reference.import_item TO proofmark_runtime;

-- Under which keys of which tables entries and variants were imported, so that the next edition finds them
CREATE TABLE reference.import_key (
  source_table text NOT NULL, -- Short name of the table, such as rga
  key text NOT NULL, -- The key in that table
  ref text NOT NULL, -- The entry
  variant integer, -- Its variant; null for the entry as a whole
  batch uuid NOT NULL, -- The import that first brought it
  CONSTRAINT import_key_pkey PRIMARY KEY (source_table, key),
  CONSTRAINT import_key_ref_fkey FOREIGN KEY (ref) REFERENCES reference.entry(ref)
);
CREATE INDEX import_key_batch ON reference.import_key USING btree (batch);
CREATE INDEX import_key_ref ON reference.import_key USING btree (ref);
GRANT DELETE, INSERT, SELECT, UPDATE ON reference.import_key TO proofmark_worker;
GRANT SELECT ON reference.import_key TO proofmark_runtime;

-- The uploaded file in pieces, kept until it is published or abandoned
CREATE TABLE reference.import_part (
  batch uuid NOT NULL, -- The import
  "position" integer NOT NULL, -- Order of the pieces, from 0
  content bytea NOT NULL, -- Bytes as they came
  CONSTRAINT import_part_pkey PRIMARY KEY (batch, "position"),
  CONSTRAINT import_part_batch_fkey FOREIGN KEY (batch) REFERENCES reference.import_batch(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT ON reference.import_part TO proofmark_runtime, proofmark_worker;

-- Every row of the file as it stood, with what is wrong with it; items name the rows they were drawn from
CREATE TABLE reference.import_row (
  batch uuid NOT NULL, -- The import
  number integer NOT NULL, -- Counts the rows after the heading, from 1
  line integer NOT NULL, -- Line of the file on which it begins
  cells json NOT NULL, -- Its cells as text, in the order of the file
  read_faults jsonb DEFAULT '[]'::jsonb NOT NULL, -- Faults of its form, found on reading: FaultFound of the contract
  faults jsonb DEFAULT '[]'::jsonb NOT NULL, -- All faults, those of the dry run included
  is_rejected boolean DEFAULT false NOT NULL, -- Whether a fault leaves the whole row out
  CONSTRAINT import_row_pkey PRIMARY KEY (batch, number),
  CONSTRAINT import_row_batch_fkey FOREIGN KEY (batch) REFERENCES reference.import_batch(id) ON DELETE CASCADE
);
CREATE INDEX import_row_faulty ON reference.import_row USING btree (batch, number) WHERE (faults <> '[]'::jsonb);
GRANT DELETE, INSERT, SELECT, UPDATE ON reference.import_row TO proofmark_worker;
GRANT DELETE, SELECT ON reference.import_row TO proofmark_runtime;

-- A code of a foreign list
CREATE TABLE reference.listed_code (
  list text NOT NULL, -- Which list: ncic_calibre, ncic_type, ncic_finish, ncic_place, hs
  "group" text DEFAULT ''::text NOT NULL, -- Part of the list or parent heading; empty where the list has none
  code text NOT NULL, -- The code
  label text NOT NULL, -- Its label in the words of the list
  is_ambiguous boolean, -- The code stands for several things; null where the list does not say
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT listed_code_pkey PRIMARY KEY (list, "group", code)
);
GRANT SELECT ON reference.listed_code TO proofmark_runtime, proofmark_worker;

-- A name under which firearms are sold or marked
CREATE TABLE reference.make (
  id text NOT NULL, -- The NCIC code, or name: and the folded name where no code exists
  code text, -- NCIC MAK code; null where none exists
  name text NOT NULL, -- The name as marked on the gun
  label text, -- The label of the code list where it says something else
  aliases jsonb DEFAULT '[]'::jsonb NOT NULL, -- Other spellings: [{text, script}], script by ISO 15924
  made_by text, -- Maker named in the label
  city text, -- City named in the label
  us_state text, -- USPS code of the state named in the label
  country text, -- ISO 3166-1 alpha-2, former states included
  is_importer boolean NOT NULL, -- The label calls it an importer
  is_retired boolean NOT NULL, -- The code is no longer given
  "position" integer NOT NULL, -- Order in the source
  CONSTRAINT make_pkey PRIMARY KEY (id),
  CONSTRAINT make_code_key UNIQUE (code),
  CONSTRAINT make_country_check CHECK (country ~ '^[A-Z]{2}$'::text)
);
GRANT SELECT ON reference.make TO proofmark_runtime, proofmark_worker;

-- A trademark, proof, acceptance, factory, property, import or date mark
CREATE TABLE reference.mark (
  id text NOT NULL, -- Stable public name
  kind text NOT NULL, -- Code of the contract's LibraryKind
  meaning text NOT NULL, -- Code of the contract's MarkMeaning
  text text, -- Letters and digits in it, in reading order; * is what varies
  shapes text[] NOT NULL, -- What is seen in it: codes of the contract's ShapeWord
  places jsonb DEFAULT '[]'::jsonb NOT NULL, -- Where it has been reported: [{part, side}]
  holder text, -- Firm, office, person or sovereign it stands for
  town text, -- Town of the holder
  country text, -- ISO 3166-1 alpha-2, former states included
  used_on text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of the contract's FirearmType it has been reported on
  year_from integer, -- First year of use, as the source has it
  year_to integer, -- Last year of use, as the source has it
  drawing jsonb, -- Pictogram: path data in a square of 100; null where the mark is plain writing
  codes jsonb DEFAULT '[]'::jsonb NOT NULL, -- Codes of a dating system: [{code, year, source}]
  source jsonb NOT NULL, -- The public page it was found in: {title, url}
  state text NOT NULL, -- unverified or verified
  "position" integer NOT NULL, -- Order in the seed
  CONSTRAINT mark_pkey PRIMARY KEY (id),
  CONSTRAINT mark_check CHECK (year_to >= year_from),
  CONSTRAINT mark_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  CONSTRAINT mark_id_check CHECK (id ~ '^[a-z0-9-]+$'::text),
  CONSTRAINT mark_shapes_check CHECK (cardinality(shapes) > 0),
  CONSTRAINT mark_state_check CHECK (state = ANY (ARRAY['unverified'::text, 'verified'::text]))
);
GRANT SELECT ON reference.mark TO proofmark_runtime, proofmark_worker;

-- What two editors published of a mark, version by version; the last stands in the place of the seed's, only added to
CREATE TABLE reference.mark_version (
  mark text NOT NULL, -- Name of the mark: of reference.mark, or of one that the seed lacks
  version integer NOT NULL, -- Counts from 1; what the seed has is before it
  statement jsonb NOT NULL, -- All that is stated of it, as the contract's MarkStatement
  batch uuid NOT NULL, -- The proposal that published it
  member text NOT NULL, -- Member for which it was proposed
  agency uuid NOT NULL, -- Agency that proposed it
  reason text NOT NULL, -- Why, in the words of who proposed it
  verified_by text[] NOT NULL, -- Members of the two editors who published it, once each
  made_at timestamp with time zone NOT NULL, -- When it was published
  is_listed boolean DEFAULT true NOT NULL, -- Whether search finds the mark since then; false where a new one was taken back
  restores_seed boolean DEFAULT false NOT NULL, -- Whether the mark stands as the seed has it since then: what was published of it was taken back
  CONSTRAINT mark_version_pkey PRIMARY KEY (mark, version),
  CONSTRAINT mark_version_batch_key UNIQUE (batch),
  CONSTRAINT mark_version_batch_fkey FOREIGN KEY (batch) REFERENCES reference.proposal(id),
  CONSTRAINT mark_version_mark_check CHECK (mark ~ '^[a-z0-9-]+$'::text),
  CONSTRAINT mark_version_verified_by_check CHECK (cardinality(verified_by) > 0),
  CONSTRAINT mark_version_version_check CHECK (version > 0)
);
GRANT INSERT, SELECT ON reference.mark_version TO proofmark_runtime;
GRANT SELECT ON reference.mark_version TO proofmark_worker;

-- A change of the reference table that somebody proposes and two editors must accept
CREATE TABLE reference.proposal (
  id uuid NOT NULL, -- UUID version 7; also the batch of the versions it publishes
  author_account uuid NOT NULL, -- Account that proposed it
  author_member text NOT NULL, -- Member for which it was proposed
  author_agency uuid NOT NULL, -- Agency that proposed it
  kind text NOT NULL, -- What it would do to the table
  state text NOT NULL, -- Where it stands; the transitions are in the contract
  change jsonb NOT NULL, -- What is to change, as the contract's ProposedChange
  title text NOT NULL, -- Make and model it is about, how many entries, or what the mark says
  refs text[] NOT NULL, -- Entries it concerns, at most the first hundred, or the mark
  reason text NOT NULL, -- Why, in the words of the author
  conflicts jsonb DEFAULT '[]'::jsonb NOT NULL, -- Fields that were published otherwise meanwhile, where it was returned for that
  challenge uuid, -- The challenge it answers
  accepted_by uuid, -- Person of the editor who accepted it first
  accepted_member text, -- Member of that editor
  version integer DEFAULT 1 NOT NULL, -- Raised with each step
  proposed_at timestamp with time zone NOT NULL, -- When it was first proposed
  moved_at timestamp with time zone NOT NULL, -- When it last moved
  owner_person uuid NOT NULL, -- Author, or who took it over; with the editors the only readers
  CONSTRAINT proposal_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_accepted_by_one CHECK ((state = 'accepted'::text) <= (accepted_by IS NOT NULL)),
  CONSTRAINT proposal_kind_check CHECK (kind = ANY (ARRAY['edit'::text, 'new'::text, 'merge'::text, 'split'::text, 'bulk'::text, 'undo'::text, 'mark'::text, 'new_mark'::text])),
  CONSTRAINT proposal_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000),
  CONSTRAINT proposal_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'returned'::text, 'published'::text, 'refused'::text, 'withdrawn'::text])),
  CONSTRAINT proposal_title_check CHECK (length(title) >= 1 AND length(title) <= 420)
);
CREATE INDEX proposal_of_entry ON reference.proposal USING gin (refs);
CREATE INDEX proposal_open ON reference.proposal USING btree (moved_at DESC) WHERE (state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'returned'::text]));
CREATE INDEX proposal_owner_person_idx ON reference.proposal USING btree (owner_person);
ALTER TABLE reference.proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY administrator_finds ON reference.proposal FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND author_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'returned'::text])));
CREATE POLICY administrator_hands_over ON reference.proposal FOR UPDATE TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND author_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'returned'::text])))
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND author_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'returned'::text])));
CREATE POLICY person_rows ON reference.proposal FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY principal_reference_editor ON reference.proposal FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_editor'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_editor'::text);
GRANT INSERT, SELECT, UPDATE ON reference.proposal TO proofmark_runtime;

-- What was done to a proposal, in order; only added to
CREATE TABLE reference.proposal_step (
  proposal uuid NOT NULL, -- The proposal
  number integer NOT NULL, -- Counts from 1
  step text NOT NULL, -- What was done; the steps are in the contract
  state text NOT NULL, -- Where the proposal stood afterwards
  person uuid NOT NULL, -- Who did it: compared, never shown
  member text NOT NULL, -- For which member
  agency uuid NOT NULL, -- At which agency
  reason text, -- Why, in the words of who did it
  at timestamp with time zone NOT NULL, -- When
  CONSTRAINT proposal_step_pkey PRIMARY KEY (proposal, number),
  CONSTRAINT proposal_step_proposal_fkey FOREIGN KEY (proposal) REFERENCES reference.proposal(id),
  CONSTRAINT proposal_step_number_check CHECK (number > 0)
);
ALTER TABLE reference.proposal_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_proposal ON reference.proposal_step FOR ALL TO public
  USING ((EXISTS ( SELECT
   FROM reference.proposal p
  WHERE p.id = proposal_step.proposal)))
  WITH CHECK ((EXISTS ( SELECT
   FROM reference.proposal p
  WHERE p.id = proposal_step.proposal)));
GRANT INSERT, SELECT ON reference.proposal_step TO proofmark_runtime;

-- Which seed files the tables were last loaded from; one row
CREATE TABLE reference.seed (
  id smallint DEFAULT 1 NOT NULL, -- Always 1
  content_hash text NOT NULL, -- SHA-256 of the seed files and of the version of their parser, hexadecimal
  loaded_at timestamp with time zone DEFAULT now() NOT NULL, -- When they were loaded
  CONSTRAINT seed_pkey PRIMARY KEY (id),
  CONSTRAINT seed_id_check CHECK (id = 1)
);
GRANT SELECT ON reference.seed TO proofmark_runtime, proofmark_worker;

-- How often makes and models bore serials of a shape, as another module counted them; totals as they stand
CREATE TABLE reference.serial_shape (
  source text NOT NULL, -- Which module counted, such as records
  make text NOT NULL, -- Make as that module names it
  model text DEFAULT ''::text NOT NULL, -- Model as that module names it; empty where none was stated
  shape text NOT NULL, -- Runs of letters and digits with their lengths, such as L3 D6; never a sign of the number
  count integer NOT NULL, -- Serials of that shape
  owners integer NOT NULL, -- Distinct owners of those serials
  learned_at timestamp with time zone DEFAULT now() NOT NULL, -- When the totals were last stated
  CONSTRAINT serial_shape_pkey PRIMARY KEY (source, make, model, shape),
  CONSTRAINT serial_shape_count_check CHECK (count > 0),
  CONSTRAINT serial_shape_owners_check CHECK (owners >= 0),
  CONSTRAINT serial_shape_shape_check CHECK (shape ~ '^[LD][1-9][0-9]?( [LD][1-9][0-9]?)*$'::text),
  CONSTRAINT serial_shape_source_check CHECK (source ~ '^[a-z][a-z_]{0,30}$'::text)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON reference.serial_shape TO proofmark_runtime, proofmark_worker;

-- Whoever wants to be told when an entry, a make or what a search finds changes
CREATE TABLE reference.subscription (
  id uuid NOT NULL, -- UUID version 7
  account uuid NOT NULL, -- The account it is private to
  member text NOT NULL, -- Member of that account
  agency uuid NOT NULL, -- Agency of that account
  kind text NOT NULL, -- entry: one article; make: all of a make; search: all a question of Find means
  subject text NOT NULL, -- What it is about, written one way, so that asking twice is one
  ref text, -- The entry; it follows where that is merged into another
  make text, -- The make, as entries write it
  query text, -- The words of the search
  facets jsonb DEFAULT '{}'::jsonb NOT NULL, -- The choices of the search
  made_at timestamp with time zone DEFAULT now() NOT NULL, -- Since when
  owner_person uuid NOT NULL, -- Person of that account
  CONSTRAINT subscription_pkey PRIMARY KEY (id),
  CONSTRAINT subscription_account_subject_key UNIQUE (account, subject),
  CONSTRAINT subscription_kind_check CHECK (kind = ANY (ARRAY['entry'::text, 'make'::text, 'search'::text])),
  CONSTRAINT subscription_subject_check CHECK (length(subject) <= 4000)
);
CREATE INDEX subscription_of_entry ON reference.subscription USING btree (ref) WHERE (kind = 'entry'::text);
CREATE INDEX subscription_of_make ON reference.subscription USING btree (make) WHERE (kind = 'make'::text);
CREATE INDEX subscription_owner_person_idx ON reference.subscription USING btree (owner_person);
ALTER TABLE reference.subscription ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY person_rows ON reference.subscription FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY principal_reference_teller ON reference.subscription FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_teller'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_teller'::text);
GRANT DELETE, INSERT, SELECT ON reference.subscription TO proofmark_runtime;
GRANT DELETE, SELECT ON reference.subscription TO proofmark_worker;

-- What one publication changed of what an account follows, where that was more than is told one by one
CREATE TABLE reference.subscription_change (
  account uuid NOT NULL, -- The account it is private to
  publication uuid NOT NULL, -- Batch of the versions
  member text NOT NULL, -- Member of that account
  refs text[] NOT NULL, -- Entries, in the order of their numbers
  told_at timestamp with time zone DEFAULT now() NOT NULL, -- When it was told; gone after a year
  owner_person uuid NOT NULL, -- Person of that account
  CONSTRAINT subscription_change_pkey PRIMARY KEY (account, publication),
  CONSTRAINT subscription_change_refs_check CHECK (cardinality(refs) > 0)
);
CREATE INDEX subscription_change_owner_person_idx ON reference.subscription_change USING btree (owner_person);
ALTER TABLE reference.subscription_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY person_rows ON reference.subscription_change FOR ALL TO public
  USING (owner_person = (( SELECT platform.acting_person() AS acting_person)))
  WITH CHECK (owner_person = (( SELECT platform.acting_person() AS acting_person)));
CREATE POLICY principal_reference_teller ON reference.subscription_change FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_teller'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'reference_teller'::text);
GRANT DELETE, INSERT, SELECT ON reference.subscription_change TO proofmark_worker;
GRANT SELECT ON reference.subscription_change TO proofmark_runtime;

-- Raised with every published change, so that servers know that what they hold in memory is old; one row
CREATE TABLE reference.table_state (
  id smallint DEFAULT 1 NOT NULL, -- Always 1
  generation bigint DEFAULT 0 NOT NULL, -- Raised by one with each change
  changed_at timestamp with time zone DEFAULT now() NOT NULL, -- When it was last raised
  CONSTRAINT table_state_pkey PRIMARY KEY (id),
  CONSTRAINT table_state_id_check CHECK (id = 1)
);
GRANT SELECT, UPDATE ON reference.table_state TO proofmark_runtime, proofmark_worker;

-- A glossary term, English first
CREATE TABLE reference.term (
  term text NOT NULL, -- The term
  category text NOT NULL, -- Code of the contract's TermCategory
  definition text NOT NULL, -- What it means
  acronym text, -- Its acronym
  "position" integer NOT NULL, -- Order in the source
  texts jsonb DEFAULT '{}'::jsonb NOT NULL, -- Name and definition by language: {fr: {name, definition}, …}; English stands in term and definition
  CONSTRAINT term_pkey PRIMARY KEY (term)
);
GRANT SELECT ON reference.term TO proofmark_runtime, proofmark_worker;

-- What members ask each other about the life of one firearm
CREATE SCHEMA tracing;
GRANT USAGE ON SCHEMA tracing TO proofmark_runtime, proofmark_worker;

-- One member asked with a request; the fold of its acts
CREATE TABLE tracing.leg (
  id uuid NOT NULL, -- UUIDv7 made by the application
  request uuid NOT NULL, -- The request, which only the asking side sees
  reference text NOT NULL, -- Its reference
  state text NOT NULL, -- Where it stands; decide-trace.ts says who moves it whereto
  request_state text NOT NULL, -- Whether the request is under way, told by the asking side
  urgency text NOT NULL, -- How soon it is to be answered
  asked_member text NOT NULL, -- Who is asked
  is_outside boolean NOT NULL, -- That member is not connected: the asking desk owns the row and types what it is told
  asker_member text NOT NULL, -- Which member asks
  asker_agency uuid NOT NULL, -- For which agency
  passed_on_by uuid, -- The leg whose member handed the request on
  question jsonb NOT NULL, -- What is asked, as it was sent
  known jsonb NOT NULL, -- What others had told by then and may be known here
  sent_at timestamp with time zone NOT NULL, -- When it was asked
  heard_at timestamp with time zone, -- When it was last acknowledged or reported on
  questioned_at timestamp with time zone, -- When something was last asked back
  waited_ms bigint DEFAULT 0 NOT NULL, -- Milliseconds it waited for replies, which are not counted against who is asked
  due_what text, -- What is due next
  due_at timestamp with time zone, -- When
  reminded_at timestamp with time zone, -- When both sides were told that it is late
  ended_at timestamp with time zone, -- When it was answered, declined or recalled
  version integer DEFAULT 1 NOT NULL, -- Counts the changes, for If-Match
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT leg_pkey PRIMARY KEY (id),
  CONSTRAINT leg_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT leg_due_what_check CHECK (due_what = ANY (ARRAY['acknowledgement'::text, 'report'::text, 'answer'::text, 'reply'::text])),
  CONSTRAINT leg_due_whole CHECK ((due_what IS NULL) = (due_at IS NULL)),
  CONSTRAINT leg_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT leg_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT leg_request_state_check CHECK (request_state = ANY (ARRAY['sent'::text, 'closed'::text, 'withdrawn'::text])),
  CONSTRAINT leg_state_check CHECK (state = ANY (ARRAY['sent'::text, 'acknowledged'::text, 'in_progress'::text, 'questioned'::text, 'answered'::text, 'declined'::text, 'withdrawn'::text])),
  CONSTRAINT leg_urgency_check CHECK (urgency = ANY (ARRAY['urgent'::text, 'routine'::text]))
);
CREATE INDEX leg_due ON tracing.leg USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX leg_of_request ON tracing.leg USING btree (request);
CREATE INDEX leg_owner ON tracing.leg USING btree (owner_member, owner_agency);
CREATE UNIQUE INDEX leg_asked_once ON tracing.leg USING btree (request, asked_member) WHERE (ended_at IS NULL);
ALTER TABLE tracing.leg ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY asked_passes_on ON tracing.leg FOR INSERT TO public
  WITH CHECK (passed_on_by IS NOT NULL AND ( SELECT platform.acting_is_desk() AS acting_is_desk) AND state = 'sent'::text);
CREATE POLICY asker_asks ON tracing.leg FOR INSERT TO public
  WITH CHECK (asker_member = (( SELECT platform.acting_member() AS acting_member)) AND ( SELECT platform.acting_is_desk() AS acting_is_desk) AND passed_on_by IS NULL AND state = 'sent'::text AND (EXISTS ( SELECT
   FROM tracing.request r
  WHERE r.id = leg.request AND r.owner_member = leg.asker_member)));
CREATE POLICY asker_moves ON tracing.leg FOR UPDATE TO public
  USING (asker_member = (( SELECT platform.acting_member() AS acting_member)) AND (asker_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK ((state = ANY (ARRAY['in_progress'::text, 'withdrawn'::text])) OR request_state <> 'sent'::text);
CREATE POLICY own_rows ON tracing.leg FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON tracing.leg FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON tracing.leg FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON tracing.leg FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY principal_tracing_clock ON tracing.leg FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'tracing_clock'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'tracing_clock'::text);
CREATE POLICY shared_rows ON tracing.leg FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE TRIGGER keep_leg BEFORE INSERT OR UPDATE ON tracing.leg FOR EACH ROW EXECUTE FUNCTION tracing.keep_leg();
GRANT INSERT, SELECT, UPDATE ON tracing.leg TO proofmark_runtime;
GRANT SELECT, UPDATE (reminded_at, version) ON tracing.leg TO proofmark_worker;

-- A question about one firearm, as the side that asks has it; the fold of its acts
CREATE TABLE tracing.request (
  id uuid NOT NULL, -- UUIDv7 made by the application
  reference text NOT NULL, -- Short and random with a check character, unique for its owner; all legs bear it
  state text NOT NULL, -- Where it stands; that all have answered is seen from its legs; decide-trace.ts says who moves it whereto
  question jsonb NOT NULL, -- The firearm, its recovery, facts, ground and use; no person
  record uuid, -- Own record of the firearm
  drafted_by uuid NOT NULL, -- Person who began it, or who took it over: told what becomes of it, never shown
  drafted_at timestamp with time zone NOT NULL, -- When
  changed_at timestamp with time zone NOT NULL, -- When it was last changed or moved
  returned jsonb, -- Why the desk gave it back
  overruled text, -- Why it was sent in spite of what spoke against it
  sent_at timestamp with time zone, -- When it was first sent
  worth text, -- What the answers were worth
  closed_at timestamp with time zone, -- When that was said
  version integer DEFAULT 1 NOT NULL, -- Counts the changes, for If-Match
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT request_pkey PRIMARY KEY (id),
  CONSTRAINT request_closed_why CHECK ((num_nulls(worth, closed_at) = ANY (ARRAY[0, 2])) AND (worth IS NOT NULL) = (state = 'closed'::text)),
  CONSTRAINT request_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT request_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT request_owner_not_excluded CHECK (owner_member <> ALL (excluded_members)),
  CONSTRAINT request_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent'::text, 'closed'::text, 'withdrawn'::text, 'discarded'::text]))
);
CREATE INDEX request_drafted_by ON tracing.request USING btree (drafted_by) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent'::text]));
CREATE INDEX request_of_record ON tracing.request USING btree (record) WHERE (record IS NOT NULL);
CREATE INDEX request_owner ON tracing.request USING btree (owner_member, owner_agency);
CREATE UNIQUE INDEX request_reference ON tracing.request USING btree (owner_member, reference);
ALTER TABLE tracing.request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY administrator_finds ON tracing.request FOR SELECT TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent'::text])));
CREATE POLICY administrator_hands_over ON tracing.request FOR UPDATE TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent'::text])))
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'member_administrator'::text AND owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent'::text])));
CREATE POLICY own_rows ON tracing.request FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON tracing.request FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON tracing.request FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON tracing.request FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY shared_rows ON tracing.request FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
GRANT INSERT, SELECT, UPDATE ON tracing.request TO proofmark_runtime;

-- What the sides of a leg said to each other; nothing is taken away
CREATE TABLE tracing.said (
  id uuid NOT NULL, -- UUIDv7: in the order it was said
  leg uuid NOT NULL, -- Of which leg
  by_member text NOT NULL, -- Member whose side said it
  by_agency uuid NOT NULL, -- At which agency
  is_outside boolean NOT NULL, -- Typed by the asking desk as it was told outside this platform
  said jsonb NOT NULL, -- Report, answer, refusal, question back or reply, in codes
  at timestamp with time zone NOT NULL, -- When
  owner_member text NOT NULL, -- Member whose statement this row is: ISO alpha-2 or id of an international entity
  owner_agency uuid NOT NULL, -- Agency of that member which made it
  handling text NOT NULL, -- official: every member not excluded; restricted: the owner's desk and named members; confidential: named agencies
  disclosure text NOT NULL, -- open: a match shows the row; pointer: a match says only whom to ask; silent: nobody learns of it
  excluded_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that never see the row, whatever else names them
  named_members text[] DEFAULT '{}'::text[] NOT NULL, -- Members that see the row when restricted
  named_agencies uuid[] DEFAULT '{}'::uuid[] NOT NULL, -- Agencies that see the row when confidential, and agencies of the owner the desk named
  conditions_of_use text[] DEFAULT '{}'::text[] NOT NULL, -- Codes of what a reader must respect, see the access contract
  CONSTRAINT said_pkey PRIMARY KEY (id),
  CONSTRAINT said_leg_fkey FOREIGN KEY (leg) REFERENCES tracing.leg(id),
  CONSTRAINT said_disclosure_known CHECK (disclosure = ANY (ARRAY['open'::text, 'pointer'::text, 'silent'::text])),
  CONSTRAINT said_handling_known CHECK (handling = ANY (ARRAY['official'::text, 'restricted'::text, 'confidential'::text])),
  CONSTRAINT said_owner_not_excluded CHECK (owner_member <> ALL (excluded_members))
);
CREATE INDEX said_of_leg ON tracing.said USING btree (leg);
CREATE INDEX said_owner ON tracing.said USING btree (owner_member, owner_agency);
ALTER TABLE tracing.said ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON tracing.said FOR SELECT TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk) OR ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies)) OR handling = 'official'::text AND ( SELECT platform.acting_reads_official() AS acting_reads_official) OR (owner_agency = ANY ((( SELECT platform.acting_opened_agencies() AS acting_opened_agencies))::uuid[]))));
CREATE POLICY owner_deletes ON tracing.said FOR DELETE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_inserts ON tracing.said FOR INSERT TO public
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY owner_updates ON tracing.said FOR UPDATE TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND (owner_agency = (( SELECT platform.acting_agency() AS acting_agency)) OR ( SELECT platform.acting_is_desk() AS acting_is_desk)));
CREATE POLICY shared_rows ON tracing.said FOR SELECT TO public
  USING (owner_member <> (( SELECT platform.acting_member() AS acting_member)) AND disclosure = 'open'::text AND ((( SELECT platform.acting_member() AS acting_member)) <> ALL (excluded_members)) AND (handling = 'official'::text OR handling = 'restricted'::text AND ((( SELECT platform.acting_member() AS acting_member)) = ANY (named_members)) OR handling = 'confidential'::text AND ((( SELECT platform.acting_agency() AS acting_agency)) = ANY (named_agencies))));
CREATE POLICY side_says ON tracing.said FOR INSERT TO public
  WITH CHECK (by_member = (( SELECT platform.acting_member() AS acting_member)) AND by_agency = (( SELECT platform.acting_agency() AS acting_agency)) AND (EXISTS ( SELECT
   FROM tracing.leg l
  WHERE l.id = said.leg AND l.owner_member = said.owner_member AND l.owner_agency = said.owner_agency)));
GRANT INSERT, SELECT ON tracing.said TO proofmark_runtime;

-- Nobody changes what was asked or of whom; a request is handed on by who was asked, and ended by who asks
CREATE FUNCTION tracing.keep_leg() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER
AS $$
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
GRANT EXECUTE ON FUNCTION tracing.keep_leg() TO public;

-- Where systems of agencies are told what their people are told, and what became of it
CREATE SCHEMA webhooks;
GRANT USAGE ON SCHEMA webhooks TO proofmark_runtime, proofmark_worker;

-- One message on its way to one endpoint, and what became of the attempts
CREATE TABLE webhooks.delivery (
  id uuid NOT NULL, -- The delivery; one message has one for each endpoint
  message uuid NOT NULL, -- What is sent
  endpoint uuid NOT NULL, -- Where to
  kind text NOT NULL, -- Kind of the message, for the list its administrators see
  at timestamp with time zone DEFAULT now() NOT NULL, -- When it was put on its way
  state text DEFAULT 'waiting'::text NOT NULL, -- waiting to be sent, at first or again; delivered; given_up after the last attempt
  attempts integer DEFAULT 0 NOT NULL, -- Attempts so far
  status integer, -- HTTP status of the latest attempt, null where there was no answer
  failure text, -- Why the latest attempt failed, as a code
  last_at timestamp with time zone, -- When it was last attempted
  next_at timestamp with time zone, -- When it is attempted again
  owner_member text NOT NULL, -- Member whose agency it is
  owner_agency uuid NOT NULL, -- Agency that alone reads and changes the row
  CONSTRAINT delivery_pkey PRIMARY KEY (id),
  CONSTRAINT delivery_endpoint_fkey FOREIGN KEY (endpoint) REFERENCES webhooks.endpoint(id) ON DELETE CASCADE,
  CONSTRAINT delivery_message_fkey FOREIGN KEY (message) REFERENCES webhooks.message(id) ON DELETE CASCADE,
  CONSTRAINT delivery_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given_up'::text]))
);
CREATE INDEX delivery_of_message ON webhooks.delivery USING btree (message);
CREATE INDEX delivery_waiting ON webhooks.delivery USING btree (endpoint) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX delivery_once ON webhooks.delivery USING btree (endpoint, message);
ALTER TABLE webhooks.delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY agency_rows ON webhooks.delivery FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND owner_agency = (( SELECT platform.acting_agency() AS acting_agency)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND owner_agency = (( SELECT platform.acting_agency() AS acting_agency)));
CREATE POLICY principal_webhooks ON webhooks.delivery FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text);
GRANT INSERT, SELECT, UPDATE ON webhooks.delivery TO proofmark_runtime, proofmark_worker;

-- Where an agency's systems are told, and of what; the fold of its acts but for the secrets
CREATE TABLE webhooks.endpoint (
  id uuid NOT NULL, -- The endpoint as its acts name it
  address text NOT NULL, -- Where to; what its name leads to is checked whenever something is sent
  kinds text[] NOT NULL, -- Kinds of news that are sent: module.name
  state text NOT NULL, -- on; paused by its agency; failing: nothing was taken for days and nothing is sent
  secret bytea NOT NULL, -- Signs its messages; sealed under the key of the installation, so that a copy of the database signs nothing
  former_secret bytea, -- The one before, which signs as well for a day
  former_until timestamp with time zone, -- Until when it does
  registered_by uuid NOT NULL, -- Administrator who registered it, and is told when it fails
  registered_at timestamp with time zone NOT NULL, -- When
  changed_at timestamp with time zone NOT NULL, -- When it was last changed
  failing_since timestamp with time zone, -- Since when no message was taken; null where the latest was
  version integer DEFAULT 1 NOT NULL, -- Counts the changes
  owner_member text NOT NULL, -- Member whose agency it is
  owner_agency uuid NOT NULL, -- Agency that alone reads and changes the row
  CONSTRAINT endpoint_pkey PRIMARY KEY (id),
  CONSTRAINT endpoint_address_check CHECK (address ~ '^https?://'::text AND length(address) <= 500),
  CONSTRAINT endpoint_kinds_check CHECK (cardinality(kinds) >= 1 AND cardinality(kinds) <= 50),
  CONSTRAINT endpoint_state_check CHECK (state = ANY (ARRAY['on'::text, 'paused'::text, 'failing'::text]))
);
CREATE INDEX endpoint_of_agency ON webhooks.endpoint USING btree (owner_agency);
ALTER TABLE webhooks.endpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY agency_rows ON webhooks.endpoint FOR ALL TO public
  USING (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND owner_agency = (( SELECT platform.acting_agency() AS acting_agency)))
  WITH CHECK (owner_member = (( SELECT platform.acting_member() AS acting_member)) AND owner_agency = (( SELECT platform.acting_agency() AS acting_agency)));
CREATE POLICY principal_webhooks ON webhooks.endpoint FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text);
GRANT DELETE, INSERT, SELECT, UPDATE ON webhooks.endpoint TO proofmark_runtime;
GRANT SELECT, UPDATE (state, changed_at, failing_since, version) ON webhooks.endpoint TO proofmark_worker;

-- What an agency's systems are told: written in the transaction of what it tells of, read by the worker only
CREATE TABLE webhooks.message (
  id uuid NOT NULL, -- UUIDv7, also the webhook-id: a message sent twice is known as one
  owner_member text NOT NULL, -- Member whose agency is told
  owner_agency uuid NOT NULL, -- Agency that is told
  kind text NOT NULL, -- Kind of news: module.name
  facts jsonb NOT NULL, -- Ids and references; never content
  link text, -- Page of this installation to open
  at timestamp with time zone DEFAULT now() NOT NULL, -- When it happened
  CONSTRAINT message_pkey PRIMARY KEY (id),
  CONSTRAINT message_facts_check CHECK (jsonb_typeof(facts) = 'object'::text),
  CONSTRAINT message_kind_check CHECK (kind ~ '^[a-z]+\.[a-z_]+$'::text),
  CONSTRAINT message_link_check CHECK (link ~ '^/[^/]'::text AND length(link) <= 300)
);
CREATE INDEX message_age ON webhooks.message USING btree (at);
ALTER TABLE webhooks.message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY actors_write ON webhooks.message FOR INSERT TO public
  WITH CHECK ((( SELECT platform.acting_member() AS acting_member)) IS NOT NULL OR (( SELECT platform.acting_principal() AS acting_principal)) IS NOT NULL);
CREATE POLICY principal_webhooks ON webhooks.message FOR ALL TO public
  USING ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text)
  WITH CHECK ((( SELECT platform.acting_principal() AS acting_principal)) = 'webhooks'::text);
GRANT DELETE, INSERT, SELECT ON webhooks.message TO proofmark_worker;
GRANT INSERT ON webhooks.message TO proofmark_runtime;

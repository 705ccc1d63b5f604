-- The ledger (design.md invariants 2, 3 and 8). Acts are inserted by whoever acts, in the transaction
-- of the thing done; the sequencer links them into logs afterwards. Nothing here is ever updated.

create schema ledger;
comment on schema ledger is 'Who did or looked at what, when, for whom and why, provable afterwards';

do $$
declare
  principal text;
begin
  foreach principal in array array['proofmark_sequencer', 'proofmark_purger', 'proofmark_verifier'] loop
    if not exists (select from pg_roles where rolname = principal) then
      execute format('create role %I nologin noinherit', principal);
    end if;
    if not pg_has_role('proofmark_worker', principal, 'member') then
      execute format('grant %I to proofmark_worker', principal);
    end if;
    execute format('grant usage on schema ledger, platform to %I', principal);
    execute format('grant execute on all functions in schema platform to %I', principal);
  end loop;
end $$;
grant usage on schema ledger to proofmark_runtime, proofmark_worker;

create table ledger.act (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  member text not null,
  agency uuid,
  person text,
  principal text,
  purpose text,
  verb text not null,
  object_kind text not null,
  object_id text not null,
  owner_member text not null,
  owner_agency uuid,
  is_look boolean not null,
  cause uuid,
  content_version integer not null,
  commitment bytea not null,
  constraint act_commitment_is_sha256 check (octet_length(commitment) = 32),
  constraint act_has_actor check (person is not null or principal is not null or agency is not null)
);
create index act_by_owner on ledger.act (owner_member, at desc, id desc) where is_look;
create index act_by_object on ledger.act (object_kind, object_id, at, id);

comment on table ledger.act is 'Envelope of one act: kept for ever, never changed';
comment on column ledger.act.id is 'UUIDv7 made by the application';
comment on column ledger.act.at is 'When, by the clock of the database; writers cannot set it';
comment on column ledger.act.member is 'Member for which it was done: ISO alpha-2 or id of an international entity';
comment on column ledger.act.agency is 'Agency of the person, null where a member or a principal acts as a whole';
comment on column ledger.act.person is 'Who did it; null for a system principal or an API key';
comment on column ledger.act.principal is 'Named system principal that did it, null for a person';
comment on column ledger.act.purpose is 'Why: a purpose code or case number, never a name';
comment on column ledger.act.verb is 'What was done, module.noun.verb';
comment on column ledger.act.object_kind is 'What it was done to, module.noun';
comment on column ledger.act.object_id is 'Id of the object within its kind';
comment on column ledger.act.owner_member is 'Member that owns the object';
comment on column ledger.act.owner_agency is 'Agency that owns the object, null where only the desk answers for it';
comment on column ledger.act.is_look is 'Whether something was shown and nothing changed';
comment on column ledger.act.cause is 'The look that this act was part of: a search that showed this object';
comment on column ledger.act.content_version is 'Version of the shape of the content, per verb';
comment on column ledger.act.commitment is 'SHA-256(salt || canonical JSON of the content, RFC 8785)';

create table ledger.act_content (
  act_id uuid primary key,
  owner_member text not null,
  owner_agency uuid,
  content jsonb not null,
  salt bytea not null,
  constraint act_content_salt_is_long check (octet_length(salt) = 32)
);
comment on table ledger.act_content is 'What an act says, readable by the owner of its object; purged at the end of retention';
comment on column ledger.act_content.act_id is 'The act; no foreign key, so that writing one row never waits for another';
comment on column ledger.act_content.owner_member is 'Member that owns the object';
comment on column ledger.act_content.owner_agency is 'Agency that owns the object, null where only the desk answers for it';
comment on column ledger.act_content.content is 'JSON value in the shape of the verb''s content version';
comment on column ledger.act_content.salt is '32 random bytes, so that a commitment tells nothing about guessable content';

create table ledger.unlinked (
  act_id uuid primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table ledger.unlinked is 'Acts waiting for the sequencer; a queue, so that late commits are never passed over';
comment on column ledger.unlinked.act_id is 'The act';

create table ledger.link (
  log text not null,
  position bigint not null,
  act_id uuid not null,
  leaf_hash bytea not null,
  chain_hash bytea not null,
  primary key (log, position),
  constraint link_once unique (act_id, log),
  constraint link_hashes_are_sha256 check (octet_length(leaf_hash) = 32 and octet_length(chain_hash) = 32)
);
comment on table ledger.link is 'Order of the acts: once in the log of the platform and once in that of each member concerned';
comment on column ledger.link.log is 'A member, or * for the log of the whole platform';
comment on column ledger.link.position is 'From 0 without gaps within the log; never leaves the platform except to the log''s own desk';
comment on column ledger.link.act_id is 'The act';
comment on column ledger.link.leaf_hash is 'SHA-256(0x00 || canonical JSON of the envelope), RFC 9162 section 2.1.1';
comment on column ledger.link.chain_hash is 'SHA-256(chain hash of the position before || leaf hash)';

create table ledger.subtree (
  log text not null,
  height smallint not null,
  number bigint not null,
  hash bytea not null,
  primary key (log, height, number),
  constraint subtree_hash_is_sha256 check (octet_length(hash) = 32)
);
comment on table ledger.subtree is 'Roots of the complete Merkle subtrees of 256, 65536 … leaves (RFC 9162), so that proofs need few rows';
comment on column ledger.subtree.log is 'A member, or * for the log of the whole platform';
comment on column ledger.subtree.height is 'Steps of eight tree levels above the leaves: a subtree spans 256^height leaves';
comment on column ledger.subtree.number is 'From 0, left to right';
comment on column ledger.subtree.hash is 'Merkle tree hash of those leaves';

create table ledger.checkpoint (
  log text not null,
  size bigint not null,
  at timestamptz not null default clock_timestamp(),
  root bytea not null,
  note text not null,
  primary key (log, size),
  constraint checkpoint_root_is_sha256 check (octet_length(root) = 32)
);
comment on table ledger.checkpoint is 'Signed heads of the logs';
comment on column ledger.checkpoint.log is 'A member, or * for the log of the whole platform';
comment on column ledger.checkpoint.size is 'Number of acts covered';
comment on column ledger.checkpoint.at is 'When it was signed';
comment on column ledger.checkpoint.root is 'Merkle tree hash of the first size acts';
comment on column ledger.checkpoint.note is 'C2SP tlog-checkpoint, signed Ed25519';

-- Row security. Who acted sees that it acted; who owns the object sees who acted on it and what the
-- act says. Settings are read in sub-selects, once a statement.

do $$
declare
  name text;
begin
  foreach name in array array['act', 'act_content', 'unlinked', 'link', 'subtree', 'checkpoint'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', name);
  end loop;
  foreach name in array array['act', 'act_content'] loop
    execute format($ddl$
      create policy owner_reads on ledger.%I for select using (
        owner_member = (select platform.acting_member())
        and (owner_agency = (select platform.acting_agency())
          or (select platform.acting_is_desk())
          or owner_agency = any ((select platform.acting_opened_agencies())::uuid[])))
      $ddl$, name);
  end loop;
  foreach name in array array['link', 'subtree', 'checkpoint'] loop
    execute format($ddl$
      create policy desk_reads on ledger.%I for select using (
        log = (select platform.acting_member()) and (select platform.acting_is_desk()))
      $ddl$, name);
    execute format('create policy sequencer_appends on ledger.%I for insert to proofmark_sequencer with check (true)', name);
    execute format('create policy sequencer_reads on ledger.%I for select to proofmark_sequencer, proofmark_verifier using (true)', name);
  end loop;
end $$;

create policy actor_reads on ledger.act for select using (
  member = (select platform.acting_member())
  and (agency = (select platform.acting_agency()) or (select platform.acting_is_desk())));
create policy actor_appends on ledger.act for insert with check (
  member = (select platform.acting_member()) or (select platform.acting_principal()) is not null);
create policy actor_appends on ledger.act_content for insert with check (
  (select platform.acting_member()) is not null or (select platform.acting_principal()) is not null);
create policy actor_appends on ledger.unlinked for insert with check (true);
create policy principals_read on ledger.act for select
  to proofmark_sequencer, proofmark_purger, proofmark_verifier using (true);
create policy verifier_reads on ledger.act_content for select to proofmark_verifier using (true);
create policy verifier_reads on ledger.unlinked for select to proofmark_verifier using (true);
create policy sequencer_reads on ledger.unlinked for select to proofmark_sequencer using (true);
create policy sequencer_takes on ledger.unlinked for delete to proofmark_sequencer using (true);
create policy purger_finds on ledger.act_content for select to proofmark_purger using (true);
create policy purger_deletes on ledger.act_content for delete to proofmark_purger using (true);

-- Column by column where it matters: nobody who acts can choose the time of the act.

grant select on ledger.act, ledger.act_content, ledger.link, ledger.subtree, ledger.checkpoint
  to proofmark_runtime;
grant select on ledger.act, ledger.act_content to proofmark_worker;
grant insert (id, member, agency, person, principal, purpose, verb, object_kind, object_id, owner_member,
  owner_agency, is_look, cause, content_version, commitment) on ledger.act
  to proofmark_runtime, proofmark_worker, proofmark_purger;
grant insert on ledger.act_content, ledger.unlinked
  to proofmark_runtime, proofmark_worker, proofmark_purger;

grant select on ledger.act to proofmark_sequencer, proofmark_purger;
grant select, delete on ledger.unlinked to proofmark_sequencer;
grant select, insert on ledger.link, ledger.subtree to proofmark_sequencer;
grant select, insert (log, size, root, note) on ledger.checkpoint to proofmark_sequencer;
grant select (act_id), delete on ledger.act_content to proofmark_purger;
grant select on all tables in schema ledger to proofmark_verifier;

-- Editing: proposals that two editors accept, challenges with a clock, subscriptions.

-- A version says all that stands, so that an entry is the fold of its versions.
alter table reference.entry_version
  add column is_listed boolean not null default true,
  add column merged_into text;
update reference.entry_version as kept set is_listed = false
  from reference.entry where entry.ref = kept.ref and (change = 'withdrawn'
    or change = 'undone' and kept.version = entry.version and not entry.is_listed);
comment on column reference.entry_version.is_listed is 'Whether search and identification find it since this version';
comment on column reference.entry_version.merged_into is 'The entry that took it up with this version';
comment on column reference.entry_version.batch is 'The publication it came with: an import, the undoing of one, or a proposal';
create index entry_links on reference.entry using gin ((article -> 'links') jsonb_path_ops);

create table reference.proposal (
  id uuid primary key,
  author_account uuid not null,
  author_member text not null,
  author_agency uuid not null,
  kind text not null check (kind in ('edit', 'new', 'merge', 'split', 'bulk', 'undo')),
  state text not null check (state in
    ('proposed', 'accepted', 'returned', 'published', 'refused', 'withdrawn')),
  change jsonb not null,
  title text not null check (length(title) between 1 and 420),
  refs text[] not null,
  reason text not null check (length(reason) between 1 and 2000),
  conflicts jsonb not null default '[]',
  challenge uuid,
  accepted_by uuid,
  accepted_member text,
  version integer not null default 1,
  proposed_at timestamptz not null,
  moved_at timestamptz not null,
  constraint proposal_accepted_by_one check ((state = 'accepted') <= (accepted_by is not null))
);
comment on table reference.proposal is 'A change of the reference table that somebody proposes and two editors must accept';
comment on column reference.proposal.id is 'UUID version 7; also the batch of the versions it publishes';
comment on column reference.proposal.author_account is 'Account that proposed it';
comment on column reference.proposal.author_member is 'Member for which it was proposed';
comment on column reference.proposal.author_agency is 'Agency that proposed it';
comment on column reference.proposal.kind is 'What it would do to the table';
comment on column reference.proposal.state is 'Where it stands; the transitions are in the contract';
comment on column reference.proposal.change is 'What is to change, as the contract''s ProposedChange';
comment on column reference.proposal.title is 'Make and model it is about, or how many entries';
comment on column reference.proposal.refs is 'Entries it concerns, at most the first hundred';
comment on column reference.proposal.reason is 'Why, in the words of the author';
comment on column reference.proposal.conflicts is 'Fields that were published otherwise meanwhile, where it was returned for that';
comment on column reference.proposal.challenge is 'The challenge it answers';
comment on column reference.proposal.accepted_by is 'Person of the editor who accepted it first';
comment on column reference.proposal.accepted_member is 'Member of that editor';
comment on column reference.proposal.version is 'Raised with each step';
comment on column reference.proposal.proposed_at is 'When it was first proposed';
comment on column reference.proposal.moved_at is 'When it last moved';
call platform.own_by_person('reference.proposal');
call platform.let_principal('reference.proposal', 'reference_editor');
comment on column reference.proposal.owner_person is 'Author; with the editors the only readers';
create index proposal_open on reference.proposal (moved_at desc) where state in ('proposed', 'accepted', 'returned');
create index proposal_of_entry on reference.proposal using gin (refs);

create table reference.proposal_step (
  proposal uuid not null references reference.proposal,
  number integer not null check (number > 0),
  step text not null,
  state text not null,
  person uuid not null,
  member text not null,
  agency uuid not null,
  reason text,
  at timestamptz not null,
  primary key (proposal, number)
);
comment on table reference.proposal_step is 'What was done to a proposal, in order; only added to';
comment on column reference.proposal_step.proposal is 'The proposal';
comment on column reference.proposal_step.number is 'Counts from 1';
comment on column reference.proposal_step.step is 'What was done; the steps are in the contract';
comment on column reference.proposal_step.state is 'Where the proposal stood afterwards';
comment on column reference.proposal_step.person is 'Who did it: compared, never shown';
comment on column reference.proposal_step.member is 'For which member';
comment on column reference.proposal_step.agency is 'At which agency';
comment on column reference.proposal_step.reason is 'Why, in the words of who did it';
comment on column reference.proposal_step.at is 'When';
alter table reference.proposal_step enable row level security, force row level security;
create policy with_proposal on reference.proposal_step
  using (exists (select from reference.proposal p where p.id = proposal))
  with check (exists (select from reference.proposal p where p.id = proposal));

create table reference.challenge (
  id uuid primary key,
  author_account uuid not null,
  author_member text not null,
  author_agency uuid not null,
  ref text not null references reference.entry,
  title text not null,
  field text,
  grounds text not null check (length(grounds) between 1 and 4000),
  language text not null check (language ~ '^[a-z]{2}$'),
  source text check (length(source) <= 400),
  files uuid[] not null default '{}',
  state text not null check (state in ('open', 'asked', 'upheld', 'rejected', 'withdrawn')),
  version integer not null default 1,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  escalated_at timestamptz
);
comment on table reference.challenge is 'Somebody says that an entry, or one field of it, is wrong; an editor owes an answer by a day';
comment on column reference.challenge.id is 'UUID version 7';
comment on column reference.challenge.author_account is 'Account that challenged';
comment on column reference.challenge.author_member is 'Member for which it was challenged';
comment on column reference.challenge.author_agency is 'Agency that challenged';
comment on column reference.challenge.ref is 'The entry';
comment on column reference.challenge.title is 'Its make and model then';
comment on column reference.challenge.field is 'The field; null for the entry as a whole';
comment on column reference.challenge.grounds is 'What is wrong and why';
comment on column reference.challenge.language is 'Language of the grounds, ISO 639-1';
comment on column reference.challenge.source is 'Where it can be read otherwise';
comment on column reference.challenge.files is 'Photographs that show it';
comment on column reference.challenge.state is 'Where it stands; the transitions are in the contract';
comment on column reference.challenge.version is 'Raised with each step';
comment on column reference.challenge.opened_at is 'When it was opened';
comment on column reference.challenge.due_at is 'By when an editor owes the answer; moved on when a question was answered';
comment on column reference.challenge.escalated_at is 'When every editor was told that the answer is overdue';
call platform.own_by_person('reference.challenge');
call platform.let_principal('reference.challenge', 'reference_editor');
call platform.let_principal('reference.challenge', 'reference_clock');
comment on column reference.challenge.owner_person is 'Who challenged; with the editors the only readers';
create index challenge_due on reference.challenge (due_at) where state = 'open';
create index challenge_of_entry on reference.challenge (ref);

create table reference.challenge_step (
  challenge uuid not null references reference.challenge,
  number integer not null check (number > 0),
  step text not null,
  state text not null,
  person uuid,
  member text,
  agency uuid,
  words text,
  at timestamptz not null,
  primary key (challenge, number)
);
comment on table reference.challenge_step is 'What was done about a challenge, in order; only added to';
comment on column reference.challenge_step.challenge is 'The challenge';
comment on column reference.challenge_step.number is 'Counts from 1';
comment on column reference.challenge_step.step is 'What was done; the steps are in the contract';
comment on column reference.challenge_step.state is 'Where the challenge stood afterwards';
comment on column reference.challenge_step.person is 'Who did it: compared, never shown; null for the clock';
comment on column reference.challenge_step.member is 'For which member';
comment on column reference.challenge_step.agency is 'At which agency';
comment on column reference.challenge_step.words is 'The question, answer or reason';
comment on column reference.challenge_step.at is 'When';
alter table reference.challenge_step enable row level security, force row level security;
create policy with_challenge on reference.challenge_step
  using (exists (select from reference.challenge c where c.id = challenge))
  with check (exists (select from reference.challenge c where c.id = challenge));

create table reference.subscription (
  id uuid primary key,
  account uuid not null,
  member text not null,
  agency uuid not null,
  kind text not null check (kind in ('entry', 'make', 'search')),
  subject text not null check (length(subject) <= 4000),
  ref text,
  make text,
  query text,
  facets jsonb not null default '{}',
  made_at timestamptz not null default now(),
  unique (account, subject)
);
comment on table reference.subscription is 'Whoever wants to be told when an entry, a make or what a search finds changes';
comment on column reference.subscription.id is 'UUID version 7';
comment on column reference.subscription.account is 'The account it is private to';
comment on column reference.subscription.member is 'Member of that account';
comment on column reference.subscription.agency is 'Agency of that account';
comment on column reference.subscription.kind is 'entry: one article; make: all of a make; search: all a question of Find means';
comment on column reference.subscription.subject is 'What it is about, written one way, so that asking twice is one';
comment on column reference.subscription.ref is 'The entry; it follows where that is merged into another';
comment on column reference.subscription.make is 'The make, as entries write it';
comment on column reference.subscription.query is 'The words of the search';
comment on column reference.subscription.facets is 'The choices of the search';
comment on column reference.subscription.made_at is 'Since when';
call platform.own_by_person('reference.subscription');
call platform.let_principal('reference.subscription', 'reference_teller');
comment on column reference.subscription.owner_person is 'Person of that account';
create index subscription_of_entry on reference.subscription (ref) where kind = 'entry';
create index subscription_of_make on reference.subscription (make) where kind = 'make';

grant select, insert, update on reference.proposal, reference.challenge to proofmark_runtime;
grant select, insert on reference.proposal_step, reference.challenge_step to proofmark_runtime;
grant select, insert, delete on reference.subscription to proofmark_runtime;
grant select on reference.subscription, reference.challenge to proofmark_worker;
grant update (escalated_at, version) on reference.challenge to proofmark_worker;
grant select, insert on reference.challenge_step to proofmark_worker;

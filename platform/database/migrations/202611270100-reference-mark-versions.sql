-- Marks of the library are proposed, accepted by two editors and published as entries are.

alter table reference.proposal drop constraint proposal_kind_check;
alter table reference.proposal add constraint proposal_kind_check
  check (kind in ('edit', 'new', 'merge', 'split', 'bulk', 'undo', 'mark', 'new_mark'));
comment on column reference.proposal.title is 'Make and model it is about, how many entries, or what the mark says';
comment on column reference.proposal.refs is 'Entries it concerns, at most the first hundred, or the mark';

create sequence reference.mark_number start 1001;
comment on sequence reference.mark_number is 'Names of marks that come from no seed; gaps mean nothing';

create table reference.mark_version (
  mark text not null check (mark ~ '^[a-z0-9-]+$'),
  version integer not null check (version > 0),
  statement jsonb not null,
  batch uuid not null unique references reference.proposal,
  member text not null,
  agency uuid not null,
  reason text not null,
  verified_by text[] not null check (cardinality(verified_by) > 0),
  made_at timestamptz not null,
  primary key (mark, version)
);
comment on table reference.mark_version is 'What two editors published of a mark, version by version; the last stands in the place of the seed''s, only added to';
comment on column reference.mark_version.mark is 'Name of the mark: of reference.mark, or of one that the seed lacks';
comment on column reference.mark_version.version is 'Counts from 1; what the seed has is before it';
comment on column reference.mark_version.statement is 'All that is stated of it, as the contract''s MarkStatement';
comment on column reference.mark_version.batch is 'The proposal that published it';
comment on column reference.mark_version.member is 'Member for which it was proposed';
comment on column reference.mark_version.agency is 'Agency that proposed it';
comment on column reference.mark_version.reason is 'Why, in the words of who proposed it';
comment on column reference.mark_version.verified_by is 'Members of the two editors, once each';
comment on column reference.mark_version.made_at is 'When it was published';

grant select, insert on reference.mark_version to proofmark_runtime;
grant select on reference.mark_version to proofmark_worker;
grant usage on sequence reference.mark_number to proofmark_runtime;

-- Who is told of many changes at once can see which entries they were.

create table reference.subscription_change (
  account uuid not null,
  publication uuid not null,
  member text not null,
  refs text[] not null check (cardinality(refs) > 0),
  told_at timestamptz not null default now(),
  primary key (account, publication)
);
comment on table reference.subscription_change is 'What one publication changed of what an account follows, where that was more than is told one by one';
comment on column reference.subscription_change.account is 'The account it is private to';
comment on column reference.subscription_change.publication is 'Batch of the versions';
comment on column reference.subscription_change.member is 'Member of that account';
comment on column reference.subscription_change.refs is 'Entries, in the order of their numbers';
comment on column reference.subscription_change.told_at is 'When it was told; gone after a year';
call platform.own_by_person('reference.subscription_change');
call platform.let_principal('reference.subscription_change', 'reference_teller');
comment on column reference.subscription_change.owner_person is 'Person of that account';

grant select on reference.subscription_change to proofmark_runtime;
grant select, insert, delete on reference.subscription_change to proofmark_worker;

create schema http;
comment on schema http is 'What the interface itself remembers';
grant usage on schema http to proofmark_runtime;

create table http.idempotency (
  account uuid not null,
  key text not null check (length(key) between 8 and 128),
  fingerprint bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (account, key)
);
comment on table http.idempotency is 'Creates carried out under an Idempotency-Key, kept for a day';
comment on column http.idempotency.account is 'Account that sent the request';
comment on column http.idempotency.key is 'The key it chose';
comment on column http.idempotency.fingerprint is 'SHA-256 of route and input';
comment on column http.idempotency.answer is '{value} answered; null while the outcome is unknown';
comment on column http.idempotency.created_at is 'When the request came';
call platform.own_by_person('http.idempotency');
grant select, insert, update, delete on http.idempotency to proofmark_runtime;

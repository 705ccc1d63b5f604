-- Asked on every request: one statement with cached plans instead of a transaction of five.

create function directory.workplace_of(agency uuid)
returns table (member text, standing text, is_desk boolean) stable language sql
as $$
  select m.id, m.standing, a.is_desk
  from directory.agency a join directory.member m on m.id = a.owner_member
  where a.id = agency
$$;
comment on function directory.workplace_of(uuid) is
  'Where an account works, for statements of other schemas: member, its standing, whether the agency is its desk';

create function access.signed_in(token bytea, at timestamptz)
returns table (
  session uuid, account uuid, person uuid, agency uuid, roles text[], last_seen_at timestamptz,
  locked_at timestamptz, is_synthetic boolean, member text, standing text, is_desk boolean
) language plpgsql as $$
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
comment on function access.signed_in(bytea, timestamptz) is
  'The live session of a token with what its account holds now; a statement of its own, never inside another transaction, whose context it would clear';

revoke execute on function directory.workplace_of(uuid), access.signed_in(bytea, timestamptz) from public;
grant execute on function directory.workplace_of(uuid), access.signed_in(bytea, timestamptz)
  to proofmark_runtime;

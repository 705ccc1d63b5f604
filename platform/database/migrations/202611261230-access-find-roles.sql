-- Whoever holds a role may have to be told that something waits: named by role, never by name.

call platform.let_principal('access.role_grant', 'role_finder');
call platform.let_principal('access.account', 'role_finder');
grant select (owner_member, account, role, revoked_at) on access.role_grant to proofmark_worker;
grant select (id, owner_member, person, agency, state) on access.account to proofmark_worker;

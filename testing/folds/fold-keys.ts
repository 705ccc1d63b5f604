import { accessActs } from "#platform/access/contract";
import { on } from "./fold.ts";
import { type Projection, SECRET } from "./projection.ts";

export const keys: Projection = {
  table: "access.api_key",
  objectKind: "access.api_key",
  leftOut: { secret_hash: SECRET, last_used_at: "using a key changes nothing of it" },
  effects: [
    on(accessActs.keyMade, (_, said, { objectId }) => [
      {
        id: objectId,
        owner_member: said.member,
        account: said.account,
        name: said.name,
        prefix: said.prefix,
        roles: said.roles,
        created_at: said.createdAt,
        expires_at: said.expiresAt,
        revoked_at: null,
      },
    ]),
    on(accessActs.keyRevoked, (rows, { revokedAt }) =>
      rows.map((row) => ({ ...row, revoked_at: revokedAt })),
    ),
  ],
};

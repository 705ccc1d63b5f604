import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { accessErrors } from "./errors.ts";
import { Role } from "./permission/index.ts";
import { makeKeys } from "./permissions.ts";

/** A key for a system; it acts for the account that answers for it and dies with it. */
export const ApiKey = z.object({
  id: z.uuid(),
  account: z.uuid(),
  name: z.string(),
  /** `pmk_1f2e3d4c`: the part that may be shown. */
  prefix: z.string(),
  roles: z.array(Role),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  isRevoked: z.boolean(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const listKeysRoute = defineRoute({
  id: "access.key.list",
  method: "GET",
  path: "/api/access/keys",
  summary: "Keys of the caller's systems; an administrator sees all of the own member",
  access: "signed_in",
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ keys: z.array(ApiKey), next: z.uuid().nullable() }),
});

export const makeKeyRoute = defineRoute({
  id: "access.key.make",
  method: "POST",
  path: "/api/access/keys",
  summary: "Make a key for a system that acts as the caller; answers it once",
  access: makeKeys,
  leaves: ["access.key.make"],
  body: z.object({
    name: z.string().trim().min(1).max(80),
    /** At most the caller's own. */
    roles: z.array(Role).min(1).max(9),
    days: z.int().min(1).max(400),
  }),
  answer: z.object({ key: ApiKey, secret: z.string() }),
  errors: [accessErrors.roleNotYours],
  isCreate: "answer_not_kept",
});

export const revokeKeyRoute = defineRoute({
  id: "access.key.revoke",
  method: "DELETE",
  path: "/api/access/keys/:key",
  summary: "Revoke a key at once: one's own, or any of the member for an administrator",
  access: "signed_in",
  leaves: ["access.key.revoke"],
  params: z.object({ key: z.uuid() }),
  answer: z.object({ revoked: z.literal(true) }),
  errors: [accessErrors.keyNotFound],
});

import { timingSafeEqual } from "node:crypto";
import type { Caller } from "#platform/access/contract";
import type { AccessDesk } from "../access-parts.ts";
import { hashToken } from "../secret/token.ts";
import { describeCaller } from "../session/describe-caller.ts";
import { findKey, touchKey } from "./api-key-store.ts";

const MINUTE = 60_000;

/**
 * The caller behind an API key: the account that answers for it, with no more than the roles both
 * hold. Undefined where the key is unknown, expired, revoked, its account has left, or the
 * cast made it and this is no demonstration.
 */
export function findKeyHolder(desk: AccessDesk, key: string): Promise<Caller | undefined> {
  const [, prefix = "", secret = ""] = key.split("_");
  return desk.asGatekeeper(async (transaction) => {
    const present = desk.present();
    const found = await findKey(transaction, prefix, present);
    if (found === undefined || !timingSafeEqual(found.secretHash, hashToken(secret))) {
      return undefined;
    }
    const { now } = present;
    if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= MINUTE) {
      await touchKey(transaction, found.id, now);
    }
    const roles = found.accountRoles.filter((role) => found.keyRoles.includes(role));
    return describeCaller(transaction, { ...found, roles });
  });
}

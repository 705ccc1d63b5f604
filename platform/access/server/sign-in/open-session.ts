import { accessActs, SESSION_HOURS, type SessionState } from "#platform/access/contract";
import { createId } from "#platform/database";
import type { RequestFacts } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { hashToken, makeToken } from "../secret/token.ts";
import { describeDevice } from "../session/describe-device.ts";
import { describeSession } from "../session/describe-session.ts";
import { writeSessionToken } from "../session/session-cookie.ts";
import { insertSession } from "../session/session-store.ts";

export interface SignedIn {
  readonly account: string;
  readonly person: string;
  readonly member: string;
  /** By what: password, recovery_code or demonstration. */
  readonly means: string;
}

/** Starts a session for someone just identified; the cookie is written once it is durable. */
export async function openSession(
  desk: AccessDesk,
  facts: RequestFacts,
  identify: (transaction: AccessTransaction) => Promise<SignedIn>,
): Promise<SessionState> {
  const token = makeToken();
  const state = await desk.asGatekeeper(async (transaction) => {
    const who = await identify(transaction);
    const startedAt = desk.clock();
    const session = {
      id: createId(),
      ...who,
      tokenHash: hashToken(token),
      device: describeDevice(facts.header("user-agent")),
      startedAt,
      expiresAt: new Date(startedAt.getTime() + SESSION_HOURS * 3_600_000),
    };
    await insertSession(transaction, session);
    const { account, member, person, means } = who;
    const act = describeAct(accessActs.sessionOpened, session.id, { account, means });
    await recordAct(transaction, { member, person, ...act });
    return describeSession(transaction, session.tokenHash, desk.present());
  });
  if (state.state === "open") {
    writeSessionToken(facts, desk.isSecure, token, SESSION_HOURS * 3600);
  }
  return state;
}

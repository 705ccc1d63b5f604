import {
  accessActs,
  accessErrors,
  type completeInvitationRoute,
  LEAST_PASSWORD_LENGTH,
  type openInvitationRoute,
} from "#platform/access/contract";
import { type CheckedInput, httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { type RequestFacts, TokenBuckets } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { revokeGrants } from "../person/account-store.ts";
import { seal, unseal } from "../secret/sealed-secret.ts";
import { describeAuthenticator, findTimeStep, makeTotpSecret } from "../secret/second-factor.ts";
import { hashSlowly } from "../secret/slow-hash.ts";
import { hashRecoveryCode, hashToken, makeRecoveryCodes } from "../secret/token.ts";
import { endSessions } from "../session/session-store.ts";
import { activateAccount, findSlowHashes, replaceCredential } from "./credential-store.ts";
import {
  findInvitation,
  keepChoice,
  type StoredInvitation,
  useInvitation,
} from "./invitation-store.ts";

/** Setting password and second factor with a one-time invitation, first or anew. */
export function createAcceptInvitation(desk: AccessDesk) {
  const byAddress = new TokenBuckets({ burst: 20, perMinute: 10 });

  function limit(facts: RequestFacts): void {
    const seconds = byAddress.take(facts.address, desk.clock().getTime());
    if (seconds > 0) throw problem(httpErrors.tooManyRequests, { seconds });
  }

  async function open(
    body: CheckedInput<typeof openInvitationRoute>["body"],
    facts: RequestFacts,
  ): Promise<RouteAnswer<typeof openInvitationRoute>> {
    limit(facts);
    const tokenHash = hashToken(body.token);
    const passwordHash = await hashSlowly(body.password);
    return desk.asGatekeeper(async (transaction) => {
      const invitation = await getInvitation(desk, transaction, tokenHash);
      const { account, member, person, signInName } = invitation;
      if (!isStrongPassword(body.password, signInName)) {
        throw problem(accessErrors.weakPassword, { least: LEAST_PASSWORD_LENGTH });
      }
      const secret = makeTotpSecret();
      const totpSecret = seal(desk.installationKey, account, secret);
      await keepChoice(transaction, tokenHash, { passwordHash, totpSecret });
      const act = describeAct(accessActs.invitationOpened, account, {});
      await recordAct(transaction, { member, person, ...act });
      return { signInName, authenticator: describeAuthenticator(secret, signInName) };
    });
  }

  async function complete(
    body: CheckedInput<typeof completeInvitationRoute>["body"],
    facts: RequestFacts,
  ): Promise<RouteAnswer<typeof completeInvitationRoute>> {
    limit(facts);
    const tokenHash = hashToken(body.token);
    return desk.asGatekeeper(async (transaction) => {
      const invitation = await getInvitation(desk, transaction, tokenHash);
      const recoveryCodes = makeRecoveryCodes();
      await enrol(desk, transaction, invitation, { code: body.code, recoveryCodes });
      const isOurs = await useInvitation(transaction, tokenHash, desk.clock());
      if (!isOurs) throw problem(accessErrors.invitationUseless);
      return { signInName: invitation.signInName, recoveryCodes };
    });
  }

  return { open, complete };
}

async function getInvitation(
  desk: AccessDesk,
  transaction: AccessTransaction,
  tokenHash: Buffer,
): Promise<StoredInvitation> {
  const invitation = await findInvitation(transaction, tokenHash, desk.present());
  if (invitation === undefined) throw problem(accessErrors.invitationUseless);
  return invitation;
}

async function enrol(
  desk: AccessDesk,
  transaction: AccessTransaction,
  invitation: StoredInvitation,
  given: { code: string; recoveryCodes: string[] },
): Promise<void> {
  const { account, member, person, passwordHash, totpSecret } = invitation;
  if (passwordHash === null || totpSecret === null) throw problem(accessErrors.invitationUseless);
  const now = desk.clock();
  const secret = unseal(desk.installationKey, account, totpSecret);
  const totpStep = findTimeStep(secret, given.code, now);
  if (totpStep === undefined) throw problem(accessErrors.wrongCode);
  // Whoever hands out the invitation could use it: the roles are no longer those two persons granted.
  const isReset = (await findSlowHashes(transaction, account)) !== undefined;
  if (isReset) await revokeGrants(transaction, { account }, person, now);
  const recoveryCodeHashes = given.recoveryCodes.map(hashRecoveryCode);
  const credential = { account, passwordHash, totpSecret, totpStep, recoveryCodeHashes };
  await replaceCredential(transaction, credential, now);
  await endSessions(transaction, { account }, "credentials_changed", now);
  await activateAccount(transaction, account);
  const content = { isReset, at: now.toISOString() };
  const act = describeAct(accessActs.accountEnrolled, account, content);
  await recordAct(transaction, { member, person, ...act });
}

/** Long, and not the name again; no rules of composition (NIST SP 800-63B-4 section 3.1.1.2). */
export function isStrongPassword(password: string, signInName: string): boolean {
  const folded = password.normalize("NFKC").toLowerCase();
  const name = signInName.split("@")[0] ?? signInName;
  if ([...folded].length < LEAST_PASSWORD_LENGTH) return false;
  return !folded.includes(name) && new Set(folded).size > 4;
}

import {
  accessActs,
  accessErrors,
  actorOf,
  type BrokenGlass,
  type breakGlassRoute,
  type Caller,
  glassBroken,
  isPermitted,
  type listGlassRoute,
  reviewGlass as reviewPermission,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import { type CheckedInput, httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { publishEvent } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { type NewAct, recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { namePersons } from "../person/name-store.ts";
import {
  closeGlass,
  insertGlass,
  listGlass,
  takeGlass,
  updateVerdict,
} from "./break-glass-store.ts";
import { tellOwner } from "./tell-owner.ts";

/**
 * Opens another agency's rows of the own member for the caller. The act and the event by which the
 * owner hears of it commit with it: if they cannot be written, nothing opens.
 */
export function breakGlass(
  desk: AccessDesk,
  caller: Caller,
  body: CheckedInput<typeof breakGlassRoute>["body"],
): Promise<BrokenGlass> {
  return desk.asCaller(caller, async (transaction) => {
    const workplace = await findWorkplace(transaction, body.agency);
    if (workplace?.member !== caller.member || body.agency === caller.agency) {
      throw problem(accessErrors.agencyNotFound);
    }
    const { member, person, account } = caller;
    const { agency, reason, caseReference, minutes } = body;
    const openedAt = desk.clock();
    const expiresAt = new Date(openedAt.getTime() + minutes * 60_000);
    const row = { member, agency, person, account, reason, caseReference, openedAt, expiresAt };
    const glass = await insertGlass(transaction, { id: createId(), ...row });
    const times = { openedAt: glass.openedAt, expiresAt: glass.expiresAt };
    const said = { reason, minutes, member, agency, account, caseReference, ...times };
    await record(transaction, caller, glass, describeAct(accessActs.glassBroken, glass.id, said));
    await publishEvent(transaction, glassBroken, glass.id, { member, agency, person });
    await tellOwner(transaction, workplace, { agency, person, minutes, expiresAt });
    return glass;
  });
}

/** The caller's own accesses and those to its agency; a reviewer sees all of the member. */
export function readGlass(
  desk: AccessDesk,
  caller: Caller,
  page: { waiting: boolean; cursor?: string | undefined; limit: number },
): Promise<RouteAnswer<typeof listGlassRoute>> {
  const { person, agency } = caller;
  const isReviewer = caller.isDesk || isPermitted(caller, reviewPermission);
  return desk.asCaller(caller, async (transaction) => {
    const wanted = { waiting: page.waiting, before: page.cursor, limit: page.limit + 1 };
    const scope = isReviewer ? ("member" as const) : { person, agency };
    const found = await listGlass(transaction, scope, wanted);
    const glass = found.slice(0, page.limit);
    const next = found.length > page.limit ? (glass.at(-1)?.id ?? null) : null;
    const met = glass.flatMap((one) => [one.person, one.reviewedBy ?? []].flat());
    return { glass, persons: await namePersons(transaction, met), next };
  });
}

/** Ends an access before its time. */
export function endGlass(desk: AccessDesk, caller: Caller, id: string): Promise<BrokenGlass> {
  return desk.asCaller(caller, async (transaction) => {
    const glass = await takeGlass(transaction, id);
    const isOwn = glass?.person === caller.person;
    if (glass === undefined || !(isOwn || isPermitted(caller, reviewPermission))) {
      throw problem(accessErrors.glassNotFound);
    }
    const now = desk.clock();
    const closed = await closeGlass(transaction, id, now);
    const said = { closedAt: now.toISOString() };
    await record(transaction, caller, closed, describeAct(accessActs.glassClosed, id, said));
    return closed;
  });
}

/** Another person says whether it was justified. */
export function reviewGlass(
  desk: AccessDesk,
  caller: Caller,
  review: { glass: string; verdict: "justified" | "not_justified"; version: number },
): Promise<BrokenGlass> {
  return desk.asCaller(caller, async (transaction) => {
    const glass = await takeGlass(transaction, review.glass);
    if (glass === undefined) throw problem(accessErrors.glassNotFound);
    if (glass.person === caller.person) throw problem(accessErrors.secondPersonNeeded);
    if (glass.verdict !== null) throw problem(accessErrors.glassReviewed);
    if (glass.version !== review.version) throw problem(httpErrors.versionMismatch);
    const { verdict } = review;
    const decided = { verdict, by: caller.person };
    const now = desk.clock();
    const reviewed = await updateVerdict(transaction, glass.id, decided, now);
    const said = { verdict, reviewedAt: now.toISOString() };
    const act = describeAct(accessActs.glassReviewed, glass.id, said);
    await record(transaction, caller, reviewed, act);
    return reviewed;
  });
}

async function record(
  transaction: AccessTransaction,
  caller: Caller,
  glass: BrokenGlass,
  act: Omit<NewAct, "member">,
): Promise<void> {
  await recordAct(transaction, {
    ...actorOf(caller),
    ...act,
    ownerMember: caller.member,
    ownerAgency: glass.agency,
    ...(glass.caseReference !== null && { purpose: glass.caseReference }),
  });
}

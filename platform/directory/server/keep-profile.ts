import { actorOf, type Caller } from "#platform/access/contract";
import {
  directoryActs,
  directoryErrors,
  type keepProfileRoute,
  type Profile,
} from "#platform/directory/contract";
import { type CheckedInput, httpErrors, problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { DirectoryDesk } from "./directory-parts.ts";
import { listProfiles, updateProfile } from "./profile-store.ts";
import { dayOf } from "./read-members.ts";

const YEAR_DAYS = 366;

/** The member confirms or changes its own entry and says when it will look again. */
export function keepProfile(
  desk: DirectoryDesk,
  caller: Caller,
  body: CheckedInput<typeof keepProfileRoute>["body"],
  version: number,
): Promise<Profile> {
  const reviewedOn = dayOf(desk.now());
  proveWithinAYear(reviewedOn, body.reviewDue);
  return desk.asCaller(caller, async (transaction) => {
    const content = { ...body, reviewedOn };
    const profile = await updateProfile(transaction, caller.member, version, content);
    if (profile === undefined) {
      const present = await listProfiles(transaction, [caller.member], reviewedOn);
      throw problem(
        present.size === 0 ? directoryErrors.memberNotFound : httpErrors.versionMismatch,
      );
    }
    const act = describeAct(directoryActs.profileKept, caller.member, content);
    await recordAct(transaction, { ...actorOf(caller), ...act });
    return profile;
  });
}

function proveWithinAYear(from: string, due: string): void {
  const days = (Date.parse(due) - Date.parse(from)) / 86_400_000;
  if (days < 1 || days > YEAR_DAYS) throw problem(directoryErrors.reviewOutOfRange);
}

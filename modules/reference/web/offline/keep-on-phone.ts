import { connection } from "#platform/http/web";
import { canKeep, findKeptPack, removeKeptPack, renewKeptPack } from "./kept/kept-pack.ts";
import { forgetTableHere } from "./kept/table-here.ts";
import { changePhoneState } from "./phone-state.ts";

const declinedKey = "proofmark.phone";

/** How often the server is asked whether the table changed, in milliseconds. */
const renewEvery = 3_600_000;

let renewedAt = Number.NEGATIVE_INFINITY;
let running: Promise<void> | undefined;

/** Whether a person said that the table is not to be kept here. */
export function isDeclined(): boolean {
  return localStorage.getItem(declinedKey) === "declined";
}

async function renew(): Promise<void> {
  const before = await findKeptPack();
  changePhoneState({ kept: before });
  try {
    const kept = await renewKeptPack(connection.fetch, (fetched) => changePhoneState({ fetched }));
    if (kept === undefined) return;
    renewedAt = Date.now();
    if (kept.etag !== before?.etag) forgetTableHere();
    changePhoneState({ kept });
  } catch {
    // Not reached, or no room: what is kept stays, and its date says how old it is.
  } finally {
    changePhoneState({ fetched: undefined });
  }
}

/** Fetches the table where it is not kept or may be old; at most once an hour, unless it must be now. */
export function keepOnPhone({ isWanted = false } = {}): Promise<void> {
  if (isWanted) localStorage.removeItem(declinedKey);
  const isDue = isWanted || Date.now() - renewedAt > renewEvery;
  if (!canKeep() || isDeclined() || !isDue) return running ?? Promise.resolve();
  running ??= renew().finally(() => {
    running = undefined;
  });
  return running;
}

/** Like {@link keepOnPhone}, without being asked: not where the phone is told to save data. */
export function keepUnasked(): Promise<void> {
  const { connection: line } = navigator as { connection?: { saveData?: boolean } };
  if (line?.saveData === true) return lookForKept();
  return keepOnPhone();
}

/** Looks for what is kept, without asking the server. */
export async function lookForKept(): Promise<void> {
  changePhoneState({ kept: await findKeptPack() });
}

/** Removes the table, and fetches it no more until a person wants it. */
export async function removeFromPhone(): Promise<void> {
  localStorage.setItem(declinedKey, "declined");
  await running;
  await removeKeptPack();
  forgetTableHere();
  renewedAt = Number.NEGATIVE_INFINITY;
  changePhoneState({ kept: undefined });
}

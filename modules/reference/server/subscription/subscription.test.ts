import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createId, inTransaction } from "#platform/database";
import { publishEvent, type Worker } from "#platform/jobs/server";
import { listNotificationsRoute } from "#platform/notifications/contract";
import {
  type Article,
  entriesPublished,
  type Followed,
  followedChangesRoute,
  followRoute,
  listSubscriptionsRoute,
  type Subscription,
  unfollowRoute,
} from "#reference/contract";
import { type EditingServer, startEditingServer } from "#testing/editing/editing-server";
import { problemOf } from "#testing/problem-of";
import { findStoredEntry } from "../entry/entry-store.ts";
import { type NextVersion, publishVersions } from "../entry/version-store.ts";
import type { ReferenceTables } from "../tables.ts";

const CLAIRE = 1; // desk, FR
const LUCIA = 7; // ES; the same person as
const LUCIA_THE_EDITOR = 17;
const JAVIER = 9;
const AMAL = 10;
const WANJIRU = 12;

let tested: EditingServer;
let worker: Worker;
beforeAll(async () => {
  tested = await startEditingServer();
  worker = await tested.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await tested.stop();
});

function follow(account: number, body: Followed): Promise<Subscription> {
  return tested.as(account).call(followRoute, { body });
}

async function changed(ref: string, changes: Partial<Article>): Promise<NextVersion> {
  const stored = await findStoredEntry(tested.table.query, ref);
  if (stored === undefined) throw new Error(`no ${ref}`);
  return { ref, version: stored.version + 1, article: { ...stored.article, ...changes } };
}

/** Publishes as a proposal or an import does, and waits until its event is handled. */
async function publish(...versions: NextVersion[]): Promise<void> {
  const batch = createId();
  await inTransaction(
    tested.database.runtime.query.withTables<ReferenceTables>(),
    { member: "FR" },
    async (transaction) => {
      await publishVersions(transaction, versions, { change: "edited", batch });
      await publishEvent(transaction, entriesPublished, batch, {});
    },
  );
  await untilHandled(batch);
}

async function untilHandled(object: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows } = await tested.database.migrator.pool.query(
      "select from jobs.delivery d join jobs.event e on e.id = d.event where e.object = $1",
      [object],
    );
    if (rows.length > 0) return;
    await sleep(50);
  }
  throw new Error("the event was not handled");
}

async function toldTo(account: number): Promise<string[]> {
  const { notifications } = await tested.as(account).call(listNotificationsRoute, { query: {} });
  return notifications
    .filter(({ code }) => code.startsWith("reference."))
    .map(({ code, parameters }) => `${code} ${parameters.entry ?? parameters.count}`);
}

describe("a subscription", () => {
  test("tells of an entry, a make and a search, and of nothing else", async () => {
    await follow(AMAL, { kind: "entry", ref: "FRM0191" });
    await follow(WANJIRU, { kind: "make", make: "Glock" });
    await follow(JAVIER, { kind: "search", query: "beretta", facets: { type: ["pistol"] } });
    await publish(await changed("FRM0191", { yearFrom: 1982 }));
    expect(await toldTo(AMAL)).toEqual(["reference.entry_changed FRM0191"]);
    expect(await toldTo(WANJIRU)).toEqual(["reference.entry_changed FRM0191"]);
    expect(await toldTo(JAVIER)).toEqual([]);
    const renamed = await changed("FRM0193", { make: "Beretta" });
    await publish(renamed);
    // Once a Glock, now a Beretta: both are told, the one who follows another entry is not.
    expect(await toldTo(WANJIRU)).toHaveLength(2);
    expect(await toldTo(JAVIER)).toEqual(["reference.entry_changed FRM0193"]);
    expect(await toldTo(AMAL)).toHaveLength(1);
  });

  test("follows where its entry is merged, and is told of many at once as their number", async () => {
    await follow(LUCIA, { kind: "entry", ref: "FRM0195" });
    const merged = await changed("FRM0195", {});
    await publish({ ...merged, isListed: false, mergedInto: "FRM0196" });
    await publish(await changed("FRM0196", { yearTo: 1999 }));
    expect(await toldTo(LUCIA)).toEqual([
      "reference.entry_changed FRM0196",
      "reference.entry_changed FRM0195",
    ]);
    await follow(LUCIA, { kind: "make", make: "Steyr" });
    const { rows } = await tested.database.migrator.pool.query<{ ref: string }>(
      "select ref from reference.entry where make = 'Steyr'",
    );
    await publish(...(await Promise.all(rows.map(({ ref }) => changed(ref, { yearTo: 2001 })))));
    expect((await toldTo(LUCIA))[0]).toBe(`reference.entries_changed ${rows.length}`);
    const { notifications } = await tested.as(LUCIA).call(listNotificationsRoute, { query: {} });
    const publication = notifications[0]?.link?.split("/").at(-1) ?? "";
    const listed = (account: number, cursor?: string) =>
      tested
        .as(account)
        .call(followedChangesRoute, { params: { publication }, query: cursor ? { cursor } : {} });
    const { total, entries, next } = await listed(LUCIA);
    expect([total, next]).toEqual([rows.length, null]);
    expect(entries.map(({ ref }) => ref)).toEqual(rows.map(({ ref }) => ref).sort());
    expect(entries[0]).toMatchObject({ make: "Steyr", version: 2, change: "edited" });
    const [first] = entries;
    expect((await listed(LUCIA, first?.ref)).entries).toHaveLength(rows.length - 1);
    // The same person under another account, and anyone else, was told nothing.
    for (const other of [LUCIA_THE_EDITOR, AMAL])
      expect(await listed(other)).toEqual({ total: 0, entries: [], next: null });
  });

  test("writes to a desk that something waits, and not what", async () => {
    await follow(CLAIRE, { kind: "entry", ref: "FRM0198" });
    await publish(await changed("FRM0198", { yearFrom: 1990 }));
    const { rows } = await tested.database.migrator.pool.query<{ parameters: object }>(
      "select parameters from mail.message where code = 'reference.entries_changed'",
    );
    expect(rows.map(({ parameters }) => parameters)).toContainEqual({ count: 1 });
  });

  test("is its account's own, kept once, and ends when asked", async () => {
    const kept = await follow(LUCIA_THE_EDITOR, { kind: "make", make: "Colt" });
    expect((await follow(LUCIA_THE_EDITOR, { kind: "make", make: "Colt" })).id).toBe(kept.id);
    const listed = async (account: number) => {
      const { subscriptions } = await tested.as(account).call(listSubscriptionsRoute, {});
      return subscriptions.map(({ id }) => id);
    };
    expect(await listed(LUCIA_THE_EDITOR)).toEqual([kept.id]);
    expect(await listed(LUCIA)).not.toContain(kept.id);
    const end = (account: number) =>
      tested.as(account).call(unfollowRoute, { params: { subscription: kept.id } });
    for (const other of [LUCIA, AMAL])
      expect(await problemOf(end(other))).toBe("404 /problems/reference.subscription_not_found");
    await end(LUCIA_THE_EDITOR);
    expect(await listed(LUCIA_THE_EDITOR)).toEqual([]);
    const empty = follow(AMAL, { kind: "search", query: " ", facets: {} });
    expect(await problemOf(empty)).toBe("422 /problems/reference.empty_search");
  });

  test("is told once, however often the event is delivered", async () => {
    const before = await toldTo(AMAL);
    await tested.database.migrator.pool.query(
      "select graphile_worker.add_job('jobs.event.deliver', json_build_object('object', object, 'subject', 'reference.tell_followers')) from jobs.event",
    );
    await sleep(1500);
    expect(await toldTo(AMAL)).toEqual(before);
  });
});

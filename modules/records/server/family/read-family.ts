import { actorOf, type Caller } from "#platform/access/contract";
import { isPermitted } from "#platform/access/contract/permission";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  closeSignals,
  type FamilySighting,
  type FamilyView,
  familyActs,
  familyErrors,
} from "#records/contract";
import { sumUpFamily } from "#records/science";
import { composeDescription } from "#reference/science";
import { findNamedEntry } from "#reference/server";
import { contentOf } from "../content-of-row.ts";
import { summaryOf } from "../read-records.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { shownAct } from "../search/search-records.ts";
import type { StoredRecord } from "../tables.ts";
import { countFamily, listFamily, listFirsts } from "./family-store.ts";
import { signalOf } from "./signal-of.ts";
import { listSignals } from "./signal-store.ts";

interface AskedFamily {
  readonly entry: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The records of a family as their reader may see them; the look is durable before the answer is given. */
export async function openFamily(
  desk: RecordsDesk,
  caller: Caller,
  { entry: asked, cursor, limit }: AskedFamily,
): Promise<FamilyView> {
  const view = await desk.asCaller(caller, async (transaction) => {
    const named = await findNamedEntry(transaction, asked);
    if (named === undefined) throw problem(familyErrors.notFound);
    const { ref, refs, entry } = named;
    const found = await listFamily(transaction, { refs, after: cursor, limit: limit + 1 });
    const firsts = new Set((await listFirsts(transaction, refs)).slice(1));
    const shown = found.slice(0, limit);
    return {
      entry: ref,
      kind: entry.kind ?? "firearm",
      make: entry.make,
      model: entry.model,
      known: composeDescription({ markings: [] }, [], entry),
      counts: sumUpFamily(await countFamily(transaction, refs)),
      signals: (await listSignals(transaction, refs)).map(signalOf),
      mayClose: caller.isDesk && isPermitted(caller, closeSignals),
      sightings: shown.map((row) => sightingOf(row, firsts)),
      next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
    } satisfies FamilyView;
  });
  await recordLook(desk, caller, view);
  return view;
}

/** Told to the owners of what is listed; sums tell of no record alone. */
function recordLook(desk: RecordsDesk, caller: Caller, { entry, sightings }: FamilyView) {
  const records = sightings.map(({ record }) => record);
  return desk.recordLook({
    ...actorOf(caller),
    ...describeAct(familyActs.opened, entry, { shown: records.map(({ id }) => id) }),
    shown: records.map((record) => shownAct(record.id, record, "family")),
  });
}

function sightingOf(row: StoredRecord, firsts: ReadonlySet<string>): FamilySighting {
  const { event, weapon } = contentOf(row);
  return {
    record: summaryOf(row),
    when: event.when ?? null,
    what: event.what ?? null,
    variant: weapon.variant ?? null,
    enteredAt: (row.entered_at ?? row.drafted_at).toISOString(),
    isSeenHereToo: firsts.has(row.id),
  };
}

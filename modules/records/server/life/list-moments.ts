import type { Caller } from "#platform/access/contract";
import { listLatestActs, readActsOf } from "#platform/ledger/server";
import {
  type LifeKind,
  type LifeMoment,
  type RecordState,
  recordActs,
  searchActs,
} from "#records/contract";
import { custodyMoments } from "../custody/custody-moments.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { listPurgedTwins, type PurgedBeside } from "../retention/purged-store.ts";
import type { StoredLink, StoredMatch, StoredRecord } from "../tables.ts";
import type { Family } from "./gather-family.ts";
import { listMatchesOf } from "./link-store.ts";

const objectKind = "records.record";

/** Times a record was shown, the latest of them. */
const mostShown = 100;

interface Moments {
  readonly moments: LifeMoment[];
  /** Whether the records were shown before the times told here. */
  readonly hasEarlierShown: boolean;
}

/**
 * What happened to records of one firearm. An owner is told every act on its record and to which members it
 * was shown; another reader what the record itself shows.
 */
export async function listMoments(
  transaction: RecordsTransaction,
  { rows, links }: Family,
  caller: Caller,
): Promise<Moments> {
  const moments = await custodyMoments(transaction, rows);
  let hasEarlierShown = false;
  for (const row of rows) {
    moments.push(...eventOf(row));
    if (row.owner_member === caller.member) {
      moments.push(...(await actsOf(transaction, row)));
      const shown = await shownOf(transaction, row);
      moments.push(...shown.moments);
      hasEarlierShown ||= shown.hasEarlierShown;
    } else moments.push(...shownBy(row));
  }
  const ids = rows.map(({ id }) => id);
  const matches = await listMatchesOf(transaction, ids);
  const gone = await listPurgedTwins(transaction, ids);
  const isTold = (link: StoredLink) => ids.includes(link.record) && ids.includes(link.other);
  return {
    moments: [
      ...moments,
      ...matches.flatMap(momentsOf),
      ...links.filter(isTold).map(linkOf),
      ...gone.map(goneOf),
    ],
    hasEarlierShown,
  };
}

function instant(at: Date | string): LifeMoment["when"] {
  return { precision: "instant", at: typeof at === "string" ? at : at.toISOString() };
}

function eventOf({ id: record, event, owner_member: member }: StoredRecord): LifeMoment[] {
  const when = event.when ?? { precision: "unknown" as const };
  return [{ kind: "event", record, when, member }];
}

const kindOfVerb: Readonly<Record<string, LifeKind>> = {
  enter: "entered",
  locate: "located",
  confirm: "confirmed",
  refute: "refuted",
  reopen: "reopened",
  clear: "cleared",
  cancel: "cancelled",
  renew: "renewed",
  expire: "expired",
};

const kindOfAct: Readonly<Record<string, LifeKind>> = {
  [recordActs.drafted.verb]: "drafted",
  [recordActs.imported.verb]: "entered",
  [recordActs.modified.verb]: "modified",
};

/** Acts say when by the clock of who acts; what was purged by that of the ledger. */
const Dated = recordActs.moved.content.pick({ at: true });

/** What was done to an own record, by its acts. */
async function actsOf(
  transaction: RecordsTransaction,
  { id: record, closing }: StoredRecord,
): Promise<LifeMoment[]> {
  const acts = await readActsOf(transaction, { objectKind, objectId: record });
  return acts.flatMap(({ verb, at: written, member, content }) => {
    const moved = recordActs.moved.content.safeParse(content);
    const at = Dated.safeParse(content).data?.at ?? written;
    const kind = moved.success ? kindOfVerb[moved.data.verb] : kindOfAct[verb];
    if (kind === undefined) return [];
    const isClosed = kind === "cleared" || kind === "cancelled";
    const who = member === null ? {} : { member };
    return [{ kind, record, when: instant(at), ...who, ...(isClosed && closing && { closing }) }];
  });
}

const standing: Readonly<Partial<Record<RecordState, LifeKind>>> = {
  confirmed: "confirmed",
  cleared: "cleared",
};

/** What a record of another member shows of what was done to it. */
function shownBy(row: StoredRecord): LifeMoment[] {
  const { id: record, owner_member: member, closing, entered_at, located_at, located_member } = row;
  const kind = standing[row.state];
  return [
    ...(entered_at
      ? [{ kind: "entered" as const, record, when: instant(entered_at), member }]
      : []),
    ...(located_at && located_member
      ? [{ kind: "located" as const, record, when: instant(located_at), member: located_member }]
      : []),
    ...(kind
      ? [{ kind, record, when: instant(row.changed_at), member, ...(closing && { closing }) }]
      : []),
  ];
}

/** Members to whom an own record was shown, the latest times. */
async function shownOf(
  transaction: RecordsTransaction,
  { id: record, owner_member }: StoredRecord,
): Promise<Moments> {
  const { verb } = searchActs.shown;
  const asked = { verb, objectKind, objectId: record, limit: mostShown };
  const found = await listLatestActs(transaction, asked);
  const foreign = found.slice(0, mostShown).filter(({ member }) => member !== owner_member);
  const byDay = Map.groupBy(foreign, ({ at, member }) => `${member} ${at.slice(0, 10)}`);
  const moments = [...byDay.values()].flatMap(([last, ...others]) =>
    last === undefined ? [] : [shownOn(record, last, others.length + 1)],
  );
  return { moments, hasEarlierShown: found.length > mostShown };
}

function shownOn(
  record: string,
  { at, member }: { at: string; member: string | null },
  times: number,
): LifeMoment {
  return {
    kind: "shown",
    record,
    when: instant(at),
    ...(member !== null && { member }),
    ...(times > 1 && { times }),
  };
}

const kindOfAnswer: Readonly<Record<string, LifeKind>> = {
  confirmed: "hit",
  closed: "hit",
  refuted: "no_hit",
  inconclusive: "left_open",
};

/** What was asked about a record, as far as the reader's side asked or was asked. */
function momentsOf(match: StoredMatch): LifeMoment[] {
  const { record, owner_member, asker_member, answered_at, closed_at } = match;
  const answered = kindOfAnswer[match.state];
  return [
    { kind: "asked", record, when: instant(match.asked_at), member: asker_member },
    ...(answered && answered_at
      ? [{ kind: answered, record, when: instant(answered_at), member: owner_member }]
      : []),
    ...(closed_at ? [{ kind: "hit_closed" as const, record, when: instant(closed_at) }] : []),
  ];
}

function linkOf({ other, verdict, stated_at, owner_member: member }: StoredLink): LifeMoment {
  const kind = verdict === "same" ? "linked" : "told_apart";
  return { kind, record: other, when: instant(stated_at), member };
}

/** Only the owner's side of a purged record sees its row: when it was purged, nobody else had seen it for long. */
function goneOf({ other, reference, purged_at, owner_member: member }: PurgedBeside): LifeMoment {
  return { kind: "purged", record: other, when: instant(purged_at), member, reference };
}

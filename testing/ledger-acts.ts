import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTransaction } from "#platform/database";
import { type NewAct, openNoteSigner, recordAct } from "#platform/ledger/server";
import type { TestDatabase } from "#testing/test-database";

/** Somebody who acts: the desk's officer of a member. */
export interface Actor {
  readonly member: string;
  readonly agency: string;
  readonly person: string;
  readonly isDesk: boolean;
}

export function anActor(member: string, isDesk = true): Actor {
  return { member, agency: randomUUID(), person: randomUUID(), isDesk };
}

/** A change of the record `objectId` that the actor's agency owns, unless `extra` says otherwise. */
export function anAct(actor: Actor, objectId: string, extra: Partial<NewAct> = {}): NewAct {
  const { member, agency, person } = actor;
  return {
    member,
    agency,
    person,
    objectId,
    verb: "records.record.report",
    objectKind: "records.record",
    purpose: "case-17",
    content: { serial: "12[5S]4?", year: 1999.5, of: objectId },
    ...extra,
  };
}

/** Records acts as the server does, each in a transaction of its own; resolves with their ids. */
export async function recordActs(
  database: TestDatabase,
  actor: Actor,
  objectIds: readonly string[],
  extra: Partial<NewAct> = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const objectId of objectIds) {
    const act = anAct(actor, objectId, extra);
    ids.push(
      await inTransaction(database.runtime.query, actor, (transaction) =>
        recordAct(transaction, act),
      ),
    );
  }
  return ids;
}

/** A signing key of its own in a throw-away folder. */
export function aSigner() {
  return openNoteSigner(mkdtempSync(join(tmpdir(), "proofmark-key-")), "test.example");
}

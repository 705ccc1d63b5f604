import { walkImports } from "#testing/imports/walk-imports";
import { walkCustody } from "./records/walk-custody.ts";
import { walkMatches } from "./records/walk-matches.ts";
import { walkNumberChecks } from "./records/walk-number-checks.ts";
import { walkPersons } from "./records/walk-persons.ts";
import { walkProtocol } from "./records/walk-protocol.ts";
import { walkRecordImports } from "./records/walk-record-imports.ts";
import { walkRecords } from "./records/walk-records.ts";
import { walkRetention } from "./records/walk-retention.ts";
import { walkWatches } from "./records/walk-watches.ts";
import { walkEditing } from "./reference/walk-editing.ts";
import { walkReference } from "./reference/walk-reference.ts";
import type { Walk } from "./walk.ts";
import { walkDirectory } from "./walk-directory.ts";
import { walkFiles } from "./walk-files.ts";
import { walkGlass } from "./walk-glass.ts";
import { walkKeys } from "./walk-keys.ts";
import { walkLedger } from "./walk-ledger.ts";
import { walkPeople } from "./walk-people.ts";
import { walkPlatform } from "./walk-platform.ts";
import { walkProposals } from "./walk-proposals.ts";
import { walkSessions } from "./walk-sessions.ts";
import { walkWebhooks } from "./walk-webhooks.ts";

/** Every route of every part, each with a request that is carried out. */
export async function walkEverything(walk: Walk): Promise<void> {
  await walkPlatform(walk);
  await walkImports(walk);
  await walkEditing(walk);
  await walkSessions(walk);
  await walkPeople(walk);
  await walkProposals(walk);
  await walkKeys(walk);
  await walkWebhooks(walk);
  await walkGlass(walk);
  await walkDirectory(walk);
  await walkRecords(walk);
  await walkMatches(walk);
  await walkRecordImports(walk);
  await walkNumberChecks(walk);
  await walkProtocol(walk);
  await walkWatches(walk);
  await walkRetention(walk);
  await walkCustody(walk);
  await walkPersons(walk);
  const photo = await walkFiles(walk);
  await walkReference(walk, photo);
  await walkLedger(walk, photo);
}

import { canonicalJson } from "#platform/ledger/science";
import type { Executor } from "../acts/act-store.ts";
import { PURGE_VERB, PurgeContent } from "../acts/purge-content.ts";
import { commitmentOf } from "../acts/seal-content.ts";
import type { Finding } from "./finding.ts";
import { type ContentRow, listContents, listStrayContents } from "./verify-store.ts";

const PAGE = 2000;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Opens every commitment whose content is there; what is not there must have been purged by an act. */
export async function verifyContents(transaction: Executor): Promise<Finding[]> {
  const findings: Finding[] = [];
  const missing: ContentRow[] = [];
  const purged = new Map<string, string>();
  for (let from = FIRST_ID; ; ) {
    const page = await listContents(transaction, from, PAGE);
    for (const row of page) {
      if (row.salt === null) missing.push(row);
      else if (isIntact(row, row.salt))
        for (const act of purgedBy(row)) purged.set(act, row.object);
      else findings.push({ code: "content_changed", act: row.act });
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) break;
    from = last.act;
  }
  // A purge accounts for acts on its own object only.
  const unexplained = missing.filter(({ act, object }) => purged.get(act) !== object);
  findings.push(...unexplained.map(({ act }): Finding => ({ code: "content_missing", act })));
  return [...findings, ...(await listStrayContents(transaction))];
}

function isIntact({ commitment, content, isOwnersAlike }: ContentRow, salt: Uint8Array): boolean {
  return isOwnersAlike && commitmentOf(salt, canonicalJson(content)).equals(commitment);
}

function purgedBy({ verb, content }: ContentRow): readonly string[] {
  return verb === PURGE_VERB ? PurgeContent.parse(content).acts : [];
}

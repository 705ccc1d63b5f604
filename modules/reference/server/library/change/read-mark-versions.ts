import type { Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { libraryErrors, type MarkVersion } from "#reference/contract";
import { markDifference } from "#reference/science";
import type { ReferenceTable } from "../../reference-table.ts";
import { nameAgencies } from "../../version/read-versions.ts";
import { listMarkVersions } from "./mark-version-store.ts";
import { readStatements } from "./plan-stored-mark.ts";
import { standingOf } from "./stated-marks.ts";

/** What was published of a mark, newest first; none of one that stands as the seed has it. */
export async function readMarkVersions(
  { query }: Pick<ReferenceTable, "query">,
  caller: Caller,
  id: string,
): Promise<{ versions: MarkVersion[] }> {
  const statements = await readStatements(query, id);
  if (statements.every((one) => one === undefined))
    throw problem(libraryErrors.markNotFound, { id });
  const stored = await listMarkVersions(query, id);
  const names = await nameAgencies(query, caller, stored);
  const versions = stored.map((one): MarkVersion => {
    const { version, member, reason, statement, verified_by: verifiedBy, made_at } = one;
    const agency = names.get(one.agency);
    const differences = markDifference(statements[version - 1], statement);
    const stands = standingOf(one);
    const told = { version, member, reason, verifiedBy, differences, ...(stands && { stands }) };
    return { ...told, madeAt: made_at.toISOString(), ...(agency !== undefined && { agency }) };
  });
  return { versions: versions.reverse() };
}

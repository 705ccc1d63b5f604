import { type Binding, bind } from "#platform/http/server";
import { differenceRoute, listVersionsRoute, readVersionRoute } from "#reference/contract";
import type { ReferenceTable } from "../reference-table.ts";
import { compareVersions, listVersions, readVersion } from "./read-versions.ts";

/** Every version of every entry, and what differs between any two. */
export function serveVersions(table: Pick<ReferenceTable, "query">): Binding[] {
  return [
    bind(listVersionsRoute, ({ params }, { caller }) => listVersions(table, caller, params.ref)),
    bind(readVersionRoute, ({ params }) => readVersion(table, params.ref, params.number)),
    bind(differenceRoute, ({ params, query }) => compareVersions(table, params.ref, query)),
  ];
}

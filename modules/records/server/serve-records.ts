import { type Binding, bind } from "#platform/http/server";
import {
  draftRecordRoute,
  listOwnRecordsRoute,
  modifyRecordRoute,
  moveRecordRoute,
  openRecordRoute,
  openSearchRoute,
  readContributionRoute,
  readLifeLineRoute,
  searchRecordsRoute,
  stateLinkRoute,
} from "#records/contract";
import { readContribution } from "./contribution/read-contribution.ts";
import { serveCustody } from "./custody/serve-custody.ts";
import { serveFamilies } from "./family/serve-families.ts";
import { readLifeLine } from "./life/read-life-line.ts";
import { stateLink } from "./life/state-link.ts";
import { serveMatches } from "./match/serve-matches.ts";
import { moveRecord } from "./move-record.ts";
import { servePersons } from "./persons/serve-persons.ts";
import { serveProtocol } from "./protocol/serve-protocol.ts";
import { openRecord, readOwnRecords } from "./read-records.ts";
import { openRecords, type RecordsParts } from "./records-desk.ts";
import { serveRetention } from "./retention/serve-retention.ts";
import { openSearch } from "./search/open-search.ts";
import { searchRecords } from "./search/search-records.ts";
import { serveWatches } from "./watch/serve-watches.ts";
import { draftRecord, modifyRecord } from "./write-record.ts";

/** The routes of records. */
export function serveRecords(parts: RecordsParts): Binding[] {
  const desk = openRecords(parts);
  return [
    bind(draftRecordRoute, ({ body }, { caller }) => draftRecord(desk, caller, body)),
    bind(modifyRecordRoute, ({ params, body }, { caller, expectedVersion }) =>
      modifyRecord(desk, caller, { id: params.record, version: expectedVersion, change: body }),
    ),
    bind(moveRecordRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveRecord(desk, caller, { id: params.record, version: expectedVersion, step: body }),
    ),
    bind(openRecordRoute, ({ params }, { caller }) => openRecord(desk, caller, params.record)),
    bind(searchRecordsRoute, ({ body }, { caller }) => searchRecords(desk, caller, body)),
    bind(openSearchRoute, ({ params }, { caller }) => openSearch(desk, caller, params.search)),
    ...serveMatches(desk),
    ...serveProtocol(desk),
    ...serveWatches(desk),
    ...serveRetention(desk),
    ...serveCustody(desk),
    ...servePersons(desk),
    ...serveFamilies(desk),
    bind(readContributionRoute, (_, { caller }) => readContribution(desk, caller)),
    bind(readLifeLineRoute, ({ params }, { caller }) => readLifeLine(desk, caller, params.record)),
    bind(stateLinkRoute, ({ params, body }, { caller }) =>
      stateLink(desk, caller, { ...params, ...body }),
    ),
    bind(listOwnRecordsRoute, ({ query }, { caller }) => readOwnRecords(desk, caller, query)),
  ];
}

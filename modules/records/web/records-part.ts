import { IconArrowsExchange, IconFileDescription, IconSearch } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
// By its files: whatever a contract holds would else come with the first screen.
import { importRecords } from "../contract/import/import-permission.ts";
import {
  contributionPage,
  matchesPage,
  newRecordPage,
  newWatchPage,
  numberChecksPage,
  purgedPage,
  recordImportsPage,
  recordsPage,
  reviewPage,
  searchPage,
  watchesPage,
} from "../contract/pages.ts";
import { keepRecords, readMatches, readRecords, searchRecords } from "../contract/permissions.ts";
import { readPersons } from "../contract/persons/person-permissions.ts";
import { keepWatches, readWatches } from "../contract/watch/watch-permissions.ts";

/** Records of lost, stolen, recovered and other firearms. */
export const recordsPart: WebPart = {
  pages: [
    {
      path: recordsPage,
      access: readRecords,
      load: async () => (await import("./records-page.tsx")).RecordsPage,
    },
    {
      path: newRecordPage,
      access: keepRecords,
      load: async () => (await import("./begin/new-record-page.tsx")).NewRecordPage,
    },
    {
      path: searchPage,
      access: searchRecords,
      load: async () => (await import("./search/search-page.tsx")).SearchPage,
    },
    {
      path: `${recordsPage}/searches/$search`,
      access: searchRecords,
      load: async () => (await import("./search/kept-search-page.tsx")).KeptSearchPage,
    },
    {
      path: matchesPage,
      access: readMatches,
      load: async () => (await import("./match/matches-page.tsx")).MatchesPage,
    },
    {
      path: `${matchesPage}/$match`,
      access: readMatches,
      load: async () => (await import("./match/match-page.tsx")).MatchPage,
    },
    {
      path: contributionPage,
      access: readRecords,
      load: async () => (await import("./contribution/contribution-page.tsx")).ContributionPage,
    },
    {
      path: numberChecksPage,
      access: searchRecords,
      load: async () => (await import("./check/number-checks-page.tsx")).NumberChecksPage,
    },
    {
      path: `${numberChecksPage}/$check`,
      access: searchRecords,
      load: async () => (await import("./check/number-check-page.tsx")).NumberCheckPage,
    },
    {
      path: reviewPage,
      access: readRecords,
      load: async () => (await import("./retention/review-page.tsx")).ReviewPage,
    },
    {
      path: purgedPage,
      access: readRecords,
      load: async () => (await import("./retention/purged-page.tsx")).PurgedPage,
    },
    {
      path: `${purgedPage}/$record`,
      access: readRecords,
      load: async () => (await import("./retention/purged-record-page.tsx")).PurgedRecordPage,
    },
    {
      path: recordImportsPage,
      access: importRecords,
      load: async () => (await import("./import/record-imports-page.tsx")).RecordImportsPage,
    },
    {
      path: `${recordImportsPage}/$import`,
      access: importRecords,
      load: async () => (await import("./import/record-import-page.tsx")).RecordImportPage,
    },
    {
      path: watchesPage,
      access: readWatches,
      load: async () => (await import("./watch/watches-page.tsx")).WatchesPage,
    },
    {
      path: newWatchPage,
      access: keepWatches,
      load: async () => (await import("./watch/new-watch-page.tsx")).NewWatchPage,
    },
    {
      path: `${watchesPage}/$watch`,
      access: readWatches,
      load: async () => (await import("./watch/watch-page.tsx")).WatchPage,
    },
    {
      path: `${recordsPage}/families/$entry`,
      access: searchRecords,
      load: async () => (await import("./family/family-page.tsx")).FamilyPage,
    },
    {
      path: `${recordsPage}/$record`,
      access: readRecords,
      load: async () => (await import("./record-page.tsx")).RecordPage,
    },
    {
      path: `${recordsPage}/$record/life`,
      access: readRecords,
      load: async () => (await import("./life/life-page.tsx")).LifePage,
    },
    {
      path: `${recordsPage}/$record/protocol`,
      access: readRecords,
      load: async () => (await import("./protocol/protocol-page.tsx")).ProtocolPage,
    },
    {
      path: `${recordsPage}/$record/custody`,
      access: readRecords,
      load: async () => (await import("./custody/custody-page.tsx")).CustodyPage,
    },
    {
      path: `${recordsPage}/$record/persons`,
      access: readPersons,
      load: async () => (await import("./persons/persons-page.tsx")).PersonsPage,
    },
    {
      path: `${recordsPage}/$record/$section`,
      access: keepRecords,
      load: async () => (await import("./section-page.tsx")).SectionPage,
    },
  ],
  navigation: [
    {
      id: "records.records",
      label: "records.nav.records",
      href: recordsPage,
      access: readRecords,
      place: "capability",
      rank: 30,
      icon: IconFileDescription,
      letter: "KeyF",
    },
    {
      id: "records.search",
      label: "records.nav.search",
      href: searchPage,
      access: searchRecords,
      place: "own",
      rank: 50,
      icon: IconSearch,
      letter: "KeyS",
    },
    {
      id: "records.matches",
      label: "records.nav.matches",
      href: matchesPage,
      access: readMatches,
      place: "own",
      rank: 51,
      icon: IconArrowsExchange,
    },
    {
      id: "records.watches",
      label: "records.nav.watches",
      href: watchesPage,
      access: readWatches,
      place: "own",
      rank: 52,
      icon: IconSearch,
    },
  ],
};

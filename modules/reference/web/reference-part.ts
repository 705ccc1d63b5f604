import {
  IconBooks,
  IconDeviceMobileDown,
  IconTableImport,
  IconZoomScan,
} from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
import {
  explainedPage,
  guidedPage,
  importsPage,
  importTables,
  readReference,
} from "#reference/contract";
import { editingPages } from "./editing-pages.ts";
import { referenceFinder } from "./table/reference-finder.ts";

/** Checking a firearm and reading the reference table. */
export const referencePart: WebPart = {
  pages: [
    {
      path: "/check",
      access: readReference,
      isOffline: true,
      hasFirstTexts: true,
      load: async () => (await import("./check/check-page.tsx")).CheckPage,
    },
    {
      path: "/reference",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./table/table-page.tsx")).TablePage,
    },
    {
      path: guidedPage,
      access: readReference,
      isOffline: true,
      load: async () => (await import("./check/guided/guided-page.tsx")).GuidedPage,
    },
    {
      path: explainedPage,
      access: readReference,
      isOffline: true,
      load: async () => (await import("./check/explained/explained-page.tsx")).ExplainedPage,
    },
    {
      path: "/reference/compare",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./compare/compare-page.tsx")).ComparePage,
    },
    {
      path: "/reference/sources",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./table/sources-page.tsx")).SourcesPage,
    },
    {
      path: "/reference/marks",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./library/marks-page.tsx")).MarksPage,
    },
    {
      path: "/reference/marks/$id",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./library/mark-page.tsx")).MarkPage,
    },
    {
      path: "/reference/phone",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./offline/phone-page.tsx")).PhonePage,
    },
    {
      path: importsPage,
      access: importTables,
      load: async () => (await import("./import/imports-page.tsx")).ImportsPage,
    },
    {
      path: `${importsPage}/$id`,
      access: importTables,
      load: async () => (await import("./import/import-page.tsx")).ImportPage,
    },
    {
      path: "/reference/entries/$ref",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./entry/entry-page.tsx")).EntryPage,
    },
    {
      path: "/reference/glossary",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./glossary/glossary-page.tsx")).GlossaryPage,
    },
    {
      path: "/reference/companies",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./companies/companies-page.tsx")).CompaniesPage,
    },
    {
      path: "/reference/companies/$company",
      access: readReference,
      isOffline: true,
      load: async () => (await import("./companies/company-page.tsx")).CompanyPage,
    },
    ...editingPages,
  ],
  navigation: [
    {
      id: "reference.check",
      label: "reference.nav.check",
      href: "/check",
      access: readReference,
      isOffline: true,
      place: "capability",
      rank: 10,
      icon: IconZoomScan,
      letter: "KeyC",
      alsoFoundBy: ["reference.check.title", "reference.check.likely"],
    },
    {
      id: "reference.table",
      label: "reference.nav.reference",
      href: "/reference",
      access: readReference,
      isOffline: true,
      place: "capability",
      rank: 20,
      icon: IconBooks,
      letter: "KeyR",
      alsoFoundBy: ["reference.table.title", "reference.library.title", "reference.sources.title"],
    },
    {
      id: "reference.phone",
      label: "reference.nav.phone",
      href: "/reference/phone",
      access: readReference,
      isOffline: true,
      place: "own",
      rank: 92,
      icon: IconDeviceMobileDown,
    },
    {
      id: "reference.imports",
      label: "reference.nav.imports",
      href: importsPage,
      access: importTables,
      place: "own",
      rank: 60,
      icon: IconTableImport,
    },
  ],
  finders: [referenceFinder],
};

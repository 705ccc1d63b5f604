import * as z from "zod";
import { defineError, defineRoute } from "#platform/http/contract";
import { Article, LinkKind } from "./article/index.ts";
import { Company } from "./companies/company.ts";
import { Description } from "./description.ts";
import { Entry } from "./entry.ts";
import { FindAnswer, FindRequest } from "./find.ts";
import { Identification, Observation } from "./identify.ts";
import { Attribution, Calibre, Country, Make } from "./lists/index.ts";
import { readReference } from "./permissions.ts";
import { Verification } from "./verify.ts";

export const referenceErrors = {
  entryNotFound: defineError("reference.entry_not_found", 404, ["ref"]),
};

export const findRoute = defineRoute({
  id: "reference.table.find",
  method: "POST",
  path: "/api/reference/find",
  summary: "Find makes, models, calibres, codes and terms by what is typed, forgiving misspelling",
  access: readReference,
  leaves: "only_reads",
  body: FindRequest,
  answer: FindAnswer,
});

export const identifyRoute = defineRoute({
  id: "reference.firearm.identify",
  method: "POST",
  path: "/api/reference/identify",
  summary: "Say what each mark is and which entries the firearm may be, with reasons",
  access: readReference,
  leaves: "only_reads",
  body: Observation,
  answer: z.object({
    identification: Identification,
    /** The entries named by the candidates, once each. */
    entries: z.array(Entry),
  }),
});

export const verifyRoute = defineRoute({
  id: "reference.description.verify",
  method: "POST",
  path: "/api/reference/verify",
  summary: "Hold a stated description against the table, field by field",
  access: readReference,
  leaves: "only_reads",
  body: Description,
  answer: z.object({ verification: Verification, entries: z.array(Entry) }),
});

const CompanyName = Company.pick({ id: true, name: true });

export const entryRoute = defineRoute({
  id: "reference.entry.read",
  method: "GET",
  path: "/api/reference/entries/:ref",
  summary: "One entry of the reference table in full, with its make and calibres",
  access: readReference,
  params: z.object({ ref: z.string().max(40) }),
  answer: z.object({
    /** Its number; another than was asked for where that was merged into this one. */
    ref: z.string(),
    version: z.int().positive(),
    /** False once it is withdrawn: it is read by its number but no longer found. */
    isListed: z.boolean(),
    changedAt: z.iso.datetime(),
    article: Article,
    /** The variant that was asked for, or the first, as identification compares it. */
    entry: Entry,
    make: Make.optional(),
    /** The company behind the make, where one is listed. */
    company: CompanyName.optional(),
    /** Its firms that the list of companies knows, by the name the article gives them. */
    firms: z.array(z.object({ name: z.string(), company: CompanyName })),
    calibres: z.array(Calibre),
    /** Other entries of the same make. */
    siblings: z.array(z.object({ ref: z.string(), model: z.string() })),
    /** Names of the entries it links to. */
    links: z.array(z.object({ ref: z.string(), make: z.string(), model: z.string() })),
    /** Entries that link to it, and how they stand to it. */
    linkedFrom: z.array(
      z.object({ ref: z.string(), make: z.string(), model: z.string(), kind: LinkKind }),
    ),
    /** Numbers of entries that were merged into it. */
    merged: z.array(z.string()),
  }),
  errors: [referenceErrors.entryNotFound],
});

export const sourcesRoute = defineRoute({
  id: "reference.source.list",
  method: "GET",
  path: "/api/reference/sources",
  summary: "Where the reference data come from and under which licences",
  access: readReference,
  answer: z.object({
    attributions: z.array(Attribution),
    /** How much the table holds, by what it is. */
    counts: z.record(z.string(), z.int()),
  }),
});

export const countriesRoute = defineRoute({
  id: "reference.country.list",
  method: "GET",
  path: "/api/reference/countries",
  summary: "Countries and territories by ISO 3166-1 code, with their names in four languages",
  access: readReference,
  answer: z.object({ countries: z.array(Country.pick({ code: true, names: true })) }),
});

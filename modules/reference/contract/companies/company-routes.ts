import * as z from "zod";
import { defineError, defineRoute } from "#platform/http/contract";
import { Make } from "../lists/make.ts";
import { readReference } from "../permissions.ts";
import { Company } from "./company.ts";
import { CompanyLink, CompanyRelation, RecordsChain } from "./company-relation.ts";

export const companyErrors = {
  companyNotFound: defineError("reference.company_not_found", 404, ["id"]),
};

/** A relation of a company with the names of both and where it was read. */
export const CompanyEvent = CompanyLink.extend(
  CompanyRelation.pick({ source: true, state: true }).shape,
);
export type CompanyEvent = z.infer<typeof CompanyEvent>;

export const companyRoute = defineRoute({
  id: "reference.company.read",
  method: "GET",
  path: "/api/reference/companies/:id",
  summary: "One company: names, codes, events, successors, and who would hold its records today",
  access: readReference,
  params: z.object({ id: z.string().max(40) }),
  answer: z.object({
    company: Company,
    /** Every relation it is part of, by year, unknown years last. */
    events: z.array(CompanyEvent),
    /** Companies that carried on, took over or took a licence; one step away. */
    successors: z.array(CompanyLink),
    /** Companies it carries on, owns or holds a licence of; one step away. */
    predecessors: z.array(CompanyLink),
    records: RecordsChain,
    /** Makes of the table that are this company's. */
    makes: z.array(Make.pick({ id: true, name: true, code: true })),
  }),
  errors: [companyErrors.companyNotFound],
});

export const companiesRoute = defineRoute({
  id: "reference.company.list",
  method: "GET",
  path: "/api/reference/companies",
  summary: "All companies with their country and period",
  access: readReference,
  answer: z.object({
    companies: z.array(
      Company.pick({
        id: true,
        name: true,
        kind: true,
        names: true,
        country: true,
        yearFrom: true,
        yearTo: true,
      }),
    ),
  }),
});

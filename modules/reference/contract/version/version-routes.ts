import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { Article } from "../article/index.ts";
import { readReference } from "../permissions.ts";
import { referenceErrors } from "../routes.ts";
import { EntryVersion } from "./entry-version.ts";
import { FieldDifference } from "./field-difference.ts";

const Number = z.coerce.number().int().positive().max(1_000_000);
const Ref = z.string().max(40);
const errors = [referenceErrors.entryNotFound];

export const listVersionsRoute = defineRoute({
  id: "reference.version.list",
  method: "GET",
  path: "/api/reference/entries/:ref/versions",
  summary: "Every version of an entry, newest first: when, for which member, why, and what changed",
  access: readReference,
  params: z.object({ ref: Ref }),
  answer: z.object({
    ref: z.string(),
    make: z.string(),
    model: z.string(),
    versions: z.array(EntryVersion),
  }),
  errors,
});

export const readVersionRoute = defineRoute({
  id: "reference.version.read",
  method: "GET",
  path: "/api/reference/entries/:ref/versions/:number",
  summary: "An entry as it stood in one of its versions",
  access: readReference,
  params: z.object({ ref: Ref, number: Number }),
  answer: z.object({
    ref: z.string(),
    number: z.int(),
    article: Article,
    madeAt: z.iso.datetime(),
  }),
  errors,
});

export const differenceRoute = defineRoute({
  id: "reference.version.compare",
  method: "GET",
  path: "/api/reference/entries/:ref/difference",
  summary: "What differs between two versions of an entry, field by field",
  access: readReference,
  params: z.object({ ref: Ref }),
  query: z.object({ from: Number, to: Number }),
  answer: z.object({ from: z.int(), to: z.int(), differences: z.array(FieldDifference) }),
  errors,
});

import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { readReference } from "../permissions.ts";
import { ExplainedTerm } from "./explained-term.ts";

export const glossaryRoute = defineRoute({
  id: "reference.term.list",
  method: "GET",
  path: "/api/reference/terms",
  summary: "All terms of the glossary in one language, in the order of that language",
  access: readReference,
  query: z.object({ language: Language }),
  answer: z.object({ terms: z.array(ExplainedTerm) }),
});

import { defineRoute } from "#platform/http/contract";
import { readReference } from "../permissions.ts";
import { referenceErrors } from "../routes.ts";
import { Comparison, ComparisonRequest } from "./comparison.ts";
import { ExplanationAnswer, ExplanationRequest } from "./explanation.ts";

export const explainRoute = defineRoute({
  id: "reference.firearm.explain",
  method: "POST",
  path: "/api/reference/explain",
  summary:
    "Account for an identification: what was seen and compared, assumptions, limits, alternatives",
  access: readReference,
  leaves: "only_reads",
  body: ExplanationRequest,
  answer: ExplanationAnswer,
});

export const compareRoute = defineRoute({
  id: "reference.entry.compare",
  method: "POST",
  path: "/api/reference/compare",
  summary: "Hold two or three entries side by side and say which look tells them apart",
  access: readReference,
  leaves: "only_reads",
  body: ComparisonRequest,
  answer: Comparison,
  errors: [referenceErrors.entryNotFound],
});

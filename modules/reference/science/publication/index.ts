export { type ArticleDraft, applyChanges, changeOfBulk, findConflicts } from "./apply-changes.ts";
export { type ArticleFault, type ArticleFaultCode, checkArticle } from "./check-article.ts";
export { planPublication } from "./plan-publication.ts";
export type { Plan, PlanFacts, PlannedVersion, StandingEntry, Undone } from "./planned-version.ts";

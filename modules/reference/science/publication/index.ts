export { changeOfBulk } from "./apply-changes.ts";
export type { ArticleFaultCode } from "./check-article.ts";
export { planPublication } from "./plan-publication.ts";
export type { Plan, PlannedVersion, StandingVersion, Undone } from "./planned-version.ts";

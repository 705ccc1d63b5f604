import type { RouteAnswer } from "#platform/http/contract";
import type { companyRoute } from "#reference/contract";

/** What the server answers for one company. */
export type CompanyAnswer = RouteAnswer<typeof companyRoute>;

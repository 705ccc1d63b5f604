import type { companyRoute } from "#reference/contract";
import type { Sourced } from "../offline/ask-reference.ts";

/** What is answered for one company, by the server or by the phone. */
export type CompanyAnswer = Sourced<typeof companyRoute>;

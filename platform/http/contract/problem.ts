import * as z from "zod";

/** RFC 9457 problem details, in the reader's language. */
export const ProblemDetails = z.object({
  /** Stable id of the error, as a relative URI reference: `/problems/reference.entry_not_found`. */
  type: z.string(),
  status: z.int(),
  title: z.string(),
  /** Facts that fill the sentence; safe to show, never naming what the caller may not know of. */
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  /** For the log search, when someone asks for help. */
  correlation: z.string(),
  /** Where the input was wrong: a JSON pointer and what the rule says. */
  faults: z.array(z.object({ pointer: z.string(), rule: z.string() })).optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** An error a module can answer with; its sentence is the message `<module>.error.<name>`. */
export interface ErrorDefinition<Parameters extends string = string> {
  readonly id: string;
  readonly status: number;
  readonly parameters: readonly Parameters[];
}

/** Declares an error: `id` is `<module>.<name>`, `parameters` the facts its sentence needs. */
export function defineError<const Parameters extends string = never>(
  id: `${string}.${string}`,
  status: number,
  parameters: readonly Parameters[] = [],
): ErrorDefinition<Parameters> {
  return { id, status, parameters };
}

/** The message key of an error: `reference.entry_not_found` → `reference.error.entry_not_found`. */
export function messageKeyOf(id: string): string {
  return id.replace(".", ".error.");
}

/** Thrown by a use case; becomes problem details at the edge. */
export class Problem extends Error {
  readonly definition: ErrorDefinition;
  readonly parameters: Record<string, string | number>;

  constructor(definition: ErrorDefinition, parameters: Record<string, string | number>) {
    super(definition.id);
    this.definition = definition;
    this.parameters = parameters;
  }
}

/** Builds the error to throw; the compiler asks for exactly the declared parameters. */
export function problem<Parameters extends string>(
  definition: ErrorDefinition<Parameters>,
  ...[parameters]: [Parameters] extends [never] ? [] : [Record<Parameters, string | number>]
): Problem {
  return new Problem(definition, parameters ?? {});
}

/** What any route may answer with. */
export const httpErrors = {
  invalidInput: defineError("http.invalid_input", 400),
  notSignedIn: defineError("http.not_signed_in", 401),
  notPermitted: defineError("http.not_permitted", 403, ["permission"]),
  notFound: defineError("http.not_found", 404),
  crossSite: defineError("http.cross_site", 403),
  keyInProgress: defineError("http.key_in_progress", 409),
  answerNotKept: defineError("http.answer_not_kept", 409),
  versionMismatch: defineError("http.version_mismatch", 412),
  keyReused: defineError("http.key_reused", 422),
  versionMissing: defineError("http.version_missing", 428),
  tooManyRequests: defineError("http.too_many_requests", 429, ["seconds"]),
  tooLarge: defineError("http.too_large", 413),
  notReady: defineError("http.not_ready", 503),
  databaseAway: defineError("http.database_away", 503, ["seconds"]),
  unexpected: defineError("http.unexpected", 500),
};

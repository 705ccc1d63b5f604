import { ProblemAnswer, Unreachable } from "#platform/client";
import type { ProblemDetails } from "#platform/http/contract";

/** Why a call failed, as pages show it. */
export interface CallFailure {
  kind: "failed" | "forbidden" | "offline" | "not_found";
  sentence?: string;
  correlation?: string;
}

/** Reads what a call threw; what is not from the server is told blandly. */
export function readFailure(error: unknown): CallFailure {
  if (error instanceof Unreachable) return { kind: "offline" };
  if (error instanceof ProblemAnswer) return describe(error.details);
  return { kind: "failed" };
}

function describe({ status, title, correlation }: ProblemDetails): CallFailure {
  if (status === 403) return { kind: "forbidden", sentence: title };
  if (status === 404) return { kind: "not_found", sentence: title };
  return { kind: "failed", sentence: title, correlation };
}

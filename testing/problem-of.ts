import { ProblemAnswer } from "#platform/client";

/** The problem a call is answered with: `404 /problems/access.account_not_found`; throws where it is answered otherwise. */
export async function problemOf(answer: Promise<unknown>): Promise<string> {
  const error: unknown = await answer.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof ProblemAnswer) return `${error.details.status} ${error.details.type}`;
  throw new Error(`no problem but ${String(error)}`, { cause: error });
}

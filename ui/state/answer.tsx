import type { ReactNode } from "react";
import { Failure, type FailureFacts } from "./failure.tsx";
import { Loading } from "./loading.tsx";

/** The part of a query that decides what is shown; TanStack Query's result fits. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  refetch(): unknown;
}

interface AnswerProps<T> {
  asked: Asked<T>;
  /** Reads an error into facts: `readFailure` of `#platform/http/web`. */
  explain: (error: unknown) => FailureFacts;
  rows?: number;
  children: (answer: T) => ReactNode;
}

/** Loading, slow, failed or there: every answer of the server is shown through this. */
export function Answer<T>({ asked, explain, rows, children }: AnswerProps<T>) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) {
    return <Failure facts={explain(asked.error)} onRetry={() => void asked.refetch()} />;
  }
  return <Loading {...(rows !== undefined && { rows })} />;
}

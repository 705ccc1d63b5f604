import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  letGoRoute,
  listReviewsRoute,
  type RenewReason,
  type ReviewedRecord,
  renewReviewedRoute,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

type Place = { readonly after?: string; readonly afterDay?: string };

const first: Place = {};

/** Own records that are to be renewed or let go, page after page. */
export function useReviews() {
  return useInfiniteQuery({
    queryKey: [listReviewsRoute.id],
    queryFn: ({ pageParam }) => server.call(listReviewsRoute, { query: pageParam }),
    initialPageParam: first,
    getNextPageParam: ({ next }): Place | undefined => next ?? undefined,
  });
}

export type Decision =
  | { readonly kind: "renew"; readonly reviewOn: string; readonly reason: RenewReason }
  | { readonly kind: "let_go" };

/** Decides on records as they were read; says how many, or why it was refused. */
export function useDecision(setFaults: (faults: readonly FormFault[]) => void, done: () => void) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ records, decision }: { records: ReviewedRecord[]; decision: Decision }) =>
      decide(records, decision),
    onSuccess: ({ kind, count }) => {
      say({ sentence: t(`records.review.done.${kind}`, { count }) });
      done();
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: () => client.invalidateQueries({ queryKey: [listReviewsRoute.id] }),
  });
}

async function decide(
  chosen: readonly ReviewedRecord[],
  decision: Decision,
): Promise<{ kind: Decision["kind"]; count: number }> {
  const records = chosen.map(({ id, version }) => ({ id, version }));
  if (decision.kind === "let_go") await server.call(letGoRoute, { body: { records } });
  else {
    const { reviewOn, reason } = decision;
    await server.call(renewReviewedRoute, { body: { records, reviewOn, reason } });
  }
  return { kind: decision.kind, count: records.length };
}

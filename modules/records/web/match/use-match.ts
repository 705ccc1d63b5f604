import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  listMatchesRoute,
  type MatchStep,
  type MatchView,
  moveMatchRoute,
  openMatchRoute,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** The possible match of the open page. Every reading is a look its owner sees, so it is not read again unasked. */
export function useMatch() {
  const { match = "" } = useAddress().params;
  return useQuery({
    queryKey: [openMatchRoute.id, match],
    queryFn: () => server.call(openMatchRoute, { params: { match } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Takes a step on a possible match as it was read; says what came of it, or why it was refused. */
export function useMoveMatch(
  { id, version }: MatchView,
  setFaults: (faults: readonly FormFault[]) => void,
) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MatchStep) =>
      server.call(moveMatchRoute, { params: { match: id }, body }, { version }),
    onSuccess: ({ state }) => say({ sentence: t(`records.matchState.${state}`) }),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [openMatchRoute.id, id] });
      await client.invalidateQueries({ queryKey: [listMatchesRoute.id] });
    },
  });
}

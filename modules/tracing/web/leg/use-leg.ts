import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  checkTraceRoute,
  type LegStep,
  type LegView,
  listLegsRoute,
  listTracesRoute,
  moveLegRoute,
  openLegRoute,
  openTraceRoute,
} from "#tracing/contract";
import { type FormFault, useToast } from "#ui";

/** What the own desk is asked on the open page. Every reading is a look, so it is not read again unasked. */
export function useLeg() {
  const { leg = "" } = useAddress().params;
  return useQuery({
    queryKey: [openLegRoute.id, leg],
    queryFn: () => server.call(openLegRoute, { params: { leg } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** What a step on a leg changes: the leg and its request, from both of its sides. */
const changed = [openLegRoute, openTraceRoute, checkTraceRoute, listLegsRoute, listTracesRoute];

/** Takes a step on a leg as it was read; says what came of it, or why it was refused. */
export function useMoveLeg(
  { id, version }: LegView,
  setFaults: (faults: readonly FormFault[]) => void,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LegStep) =>
      server.call(moveLegRoute, { params: { leg: id }, body }, { version }),
    onSuccess: ({ state }) => {
      say({ sentence: t(`tracing.legState.${state}`) });
      onDone();
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: async () => {
      for (const route of changed) await client.invalidateQueries({ queryKey: [route.id] });
    },
  });
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  checkTraceRoute,
  listTracesRoute,
  moveTraceRoute,
  openTraceRoute,
  type TraceStep,
  type TraceView,
} from "#tracing/contract";
import { type FormFault, useToast } from "#ui";

/** The request of the open page. Every reading is a look, so it is not read again unasked. */
export function useTrace() {
  const { trace = "" } = useAddress().params;
  return useQuery({
    queryKey: [openTraceRoute.id, trace],
    queryFn: () => server.call(openTraceRoute, { params: { trace } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** What it lacks, whom to ask, and its twins; of each version once. */
export function useTraceCheck({ id, version }: TraceView) {
  return useQuery({
    queryKey: [checkTraceRoute.id, id, version],
    queryFn: () => server.call(checkTraceRoute, { params: { trace: id } }),
  });
}

/** Takes a step on a request as it was read; says what came of it, or why it was refused. */
export function useMoveTrace(
  { id, version }: TraceView,
  setFaults: (faults: readonly FormFault[]) => void,
) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TraceStep) =>
      server.call(moveTraceRoute, { params: { trace: id }, body }, { version }),
    onSuccess: ({ state }) => say({ sentence: t(`tracing.state.${state}`) }),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [openTraceRoute.id, id] });
      await client.invalidateQueries({ queryKey: [checkTraceRoute.id, id] });
      await client.invalidateQueries({ queryKey: [listTracesRoute.id] });
    },
  });
}

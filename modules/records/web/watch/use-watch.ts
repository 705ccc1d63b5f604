import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { memberRoute } from "#platform/directory/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  beginWatchRoute,
  changeWatchRoute,
  endWatchRoute,
  listWatchesRoute,
  openWatchRoute,
  type WatchContent,
  type WatchMoved,
  type WatchView,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** The watch of the open page. */
export function useWatch() {
  const { watch = "" } = useAddress().params;
  return useQuery({
    queryKey: [openWatchRoute.id, watch],
    queryFn: () => server.call(openWatchRoute, { params: { watch } }),
  });
}

/** Names of a member's agencies by their ids; empty until they are there. */
export function useAgencyNames(member: string | undefined): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: [memberRoute.id, member],
    queryFn: () => server.call(memberRoute, { params: { member: member ?? "" } }),
    enabled: member !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return new Map(data?.agencies.map(({ id, name }) => [id, name]));
}

/** Does something with a watch; says why where it is refused, and what is shown of watches is read again. */
function useKeeping<Input>(call: (input: Input) => Promise<WatchMoved>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const keep = useMutation({
    mutationFn: call,
    onMutate: () => setFaults([]),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [openWatchRoute.id] });
      await client.invalidateQueries({ queryKey: [listWatchesRoute.id] });
    },
  });
  return { keep, faults, setFaults };
}

export function useBeginWatch() {
  return useKeeping((body: WatchContent) => server.call(beginWatchRoute, { body }));
}

/** Changes or, with nothing to keep, ends a watch as it was read. */
export function useChangeWatch({ id, version }: WatchView) {
  const { t } = useTranslation();
  const say = useToast();
  const params = { watch: id };
  const kept = useKeeping((body: WatchContent | undefined) =>
    body === undefined
      ? server.call(endWatchRoute, { params }, { version })
      : server.call(changeWatchRoute, { params, body }, { version }),
  );
  const change = (body?: WatchContent) =>
    kept.keep.mutate(body, {
      onSuccess: ({ state }) => say({ sentence: t(`records.watch.kept.${state}`) }),
    });
  return { ...kept, change };
}

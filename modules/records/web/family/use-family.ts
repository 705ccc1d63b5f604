import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  closeSignalRoute,
  type FamilySignal,
  openFamilyRoute,
  type SignalReason,
} from "#records/contract";
import type { FormFault } from "#ui";

/** The family of the open page, read page by page; each is a look. */
export function useFamily() {
  const { entry = "" } = useAddress().params;
  return useInfiniteQuery({
    queryKey: [openFamilyRoute.id, entry],
    queryFn: ({ pageParam }) =>
      server.call(openFamilyRoute, {
        params: { entry },
        query: pageParam === "" ? {} : { cursor: pageParam },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchOnWindowFocus: false,
  });
}

export function useCloseSignal({ id, version }: FamilySignal) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const close = useMutation({
    mutationFn: (reason: SignalReason) =>
      server.call(closeSignalRoute, { params: { signal: id }, body: { reason } }, { version }),
    onMutate: () => setFaults([]),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: () => client.invalidateQueries({ queryKey: [openFamilyRoute.id] }),
  });
  return { close, faults, setFaults };
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { memberRoute } from "#platform/directory/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  moveProtocolStepRoute,
  type ProtocolView,
  readProtocolRoute,
  type StepMove,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** The checklist of the open page. Every reading is a look its owner sees, so it is not read again unasked. */
export function useProtocol() {
  const { record = "" } = useAddress().params;
  return useQuery({
    queryKey: [readProtocolRoute.id, record],
    queryFn: () => server.call(readProtocolRoute, { params: { record } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Agencies of the owner's member, by id; empty until they are there. */
export function useOwnAgencies({
  ownerMember: member,
}: Pick<ProtocolView, "ownerMember">): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: [memberRoute.id, member],
    queryFn: () => server.call(memberRoute, { params: { member } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return new Map(data?.agencies.map(({ id, name }) => [id, name]));
}

/** Moves a step; the checklist is read again with it. */
export function useMoveStep(record: string, setFaults: (faults: readonly FormFault[]) => void) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StepMove) =>
      server.call(moveProtocolStepRoute, { params: { record }, body }),
    onMutate: () => setFaults([]),
    onSuccess: () => {
      say({ sentence: t("records.protocol.kept") });
      return client.invalidateQueries({ queryKey: [readProtocolRoute.id, record] });
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
}

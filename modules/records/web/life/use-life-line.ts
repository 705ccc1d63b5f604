import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { type LinkStatement, readLifeLineRoute, stateLinkRoute } from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** The life line of the open page. Every reading is a look its owners see, so it is not read again unasked. */
export function useLifeLine() {
  const { record = "" } = useAddress().params;
  return useQuery({
    queryKey: [readLifeLineRoute.id, record],
    queryFn: () => server.call(readLifeLineRoute, { params: { record } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Says whether a record and another are of one firearm; the life line is read again with it. */
export function useStateLink(
  record: string,
  setFaults: (faults: readonly FormFault[]) => void,
  field?: string,
) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LinkStatement) => server.call(stateLinkRoute, { params: { record }, body }),
    onMutate: () => setFaults([]),
    onSuccess: () => {
      say({ sentence: t("records.life.stated") });
      return client.invalidateQueries({ queryKey: [readLifeLineRoute.id, record] });
    },
    onError: (error) =>
      setFaults([
        { ...(field && { field }), sentence: readFailure(error).sentence ?? t("ui.state.offline") },
      ]),
  });
}

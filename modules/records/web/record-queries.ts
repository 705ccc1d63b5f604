import { useQuery } from "@tanstack/react-query";
import { server, useAddress } from "#platform/http/web";
import { openRecordRoute } from "#records/contract";

/** The record of the open page. Every reading is a look its owner sees, so it is not read again unasked. */
export function useRecord() {
  const { record = "" } = useAddress().params;
  return useQuery({
    queryKey: [openRecordRoute.id, record],
    queryFn: () => server.call(openRecordRoute, { params: { record } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

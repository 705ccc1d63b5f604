import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { server } from "#platform/http/web";
import {
  askListRoute,
  type CheckVerdict,
  type ListMapping,
  listCheckedRowsRoute,
  listNumberChecksRoute,
  type NumberCheck,
  openNumberCheckRoute,
} from "#records/contract";

const lookEvery = 1000;

/** One check, looked at again every second while near numbers are being sought. */
export function useNumberCheck(id: string) {
  return useQuery({
    queryKey: [openNumberCheckRoute.id, id],
    queryFn: () => server.call(openNumberCheckRoute, { params: { check: id } }),
    refetchInterval: ({ state }) => (state.data?.state === "checking" ? lookEvery : false),
  });
}

/** Numbers of a check in the order of the list; read anew once near ones are in. */
export function useCheckedRows({ id, version }: NumberCheck, verdict: CheckVerdict | "") {
  return useInfiniteQuery({
    queryKey: [listCheckedRowsRoute.id, id, version, verdict],
    queryFn: ({ pageParam }) =>
      server.call(listCheckedRowsRoute, {
        params: { check: id },
        query: { after: pageParam, ...(verdict !== "" && { verdict }) },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }: { next: number | null }) => next ?? undefined,
  });
}

/** Puts an uploaded list to the records, as it was seen. */
export function useAskList({ id, version }: NumberCheck) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ListMapping) =>
      server.call(askListRoute, { params: { check: id }, body }, { version }),
    onSettled: async () => {
      for (const { id: told } of [openNumberCheckRoute, listNumberChecksRoute])
        await client.invalidateQueries({ queryKey: [told] });
    },
  });
}

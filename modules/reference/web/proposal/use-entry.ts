import { useQuery } from "@tanstack/react-query";
import { server } from "#platform/http/web";
import { entryRoute } from "#reference/contract";

/** One entry in full, by its number or that of a variant. */
export function useEntry(ref: string) {
  return useQuery({
    queryKey: [entryRoute.id, ref],
    queryFn: () => server.call(entryRoute, { params: { ref } }),
    enabled: ref !== "",
  });
}

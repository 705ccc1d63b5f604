import { useQuery } from "@tanstack/react-query";
import { server } from "#platform/http/web";
import { marksRoute } from "#reference/contract";
import { buildLibraryIndex, type LibraryIndex } from "#reference/science";

/** The whole library, fetched once and searched on the device: no question about a mark leaves it. */
export function useLibrary() {
  return useQuery({
    queryKey: [marksRoute.id],
    queryFn: async (): Promise<LibraryIndex> => {
      const { marks } = await server.call(marksRoute, {});
      return buildLibraryIndex(marks);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

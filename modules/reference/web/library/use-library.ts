import { useQuery } from "@tanstack/react-query";
import { marksRoute } from "#reference/contract";
import { buildLibraryIndex, type LibraryIndex } from "#reference/science";
import { askReference } from "../offline/ask-reference.ts";
import type { MadeHere } from "../offline/made-here.ts";

/** The whole library, fetched once and searched on the device: no question about a mark leaves it. `anew` asks for what was published since. */
export function useLibrary({ anew = false }: { anew?: boolean } = {}) {
  return useQuery({
    queryKey: [marksRoute.id],
    queryFn: async (): Promise<LibraryIndex & { madeHere?: MadeHere }> => {
      const { marks, madeHere } = await askReference(marksRoute, {});
      return { ...buildLibraryIndex(marks), ...(madeHere && { madeHere }) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    ...(anew && { refetchOnMount: "always" as const }),
  });
}

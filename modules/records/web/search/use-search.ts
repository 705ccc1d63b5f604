import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { server } from "#platform/http/web";
import { type RecordSearch, type SearchAnswer, searchRecordsRoute } from "#records/contract";

/** A question that was put to the records, and what came of it. */
export interface Searched {
  readonly question: RecordSearch;
  readonly answer: SearchAnswer;
  /** When it was answered, ISO 8601. */
  readonly at: string;
}

/** A server that says nothing in this time, in milliseconds, has not searched. */
const patience = 20_000;

/**
 * Puts firearms to the records when told to, never by itself: every search is a look. The last answer is kept
 * in memory for whoever comes back from a record; it goes with the session, and never onto the device.
 */
export function useSearch(asker: "check" | "desk", onAnswer?: (searched: Searched) => void) {
  const client = useQueryClient();
  const queryKey = [searchRecordsRoute.id, asker];
  const { data: searched } = useQuery<Searched>({
    queryKey,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (question: RecordSearch): Promise<Searched> => {
      const answer = await server.call(searchRecordsRoute, { body: question }, { patience });
      return { question, answer, at: new Date().toISOString() };
    },
    onSuccess: (found) => {
      client.setQueryData(queryKey, found);
      onAnswer?.(found);
    },
  });
  const forget = () => void client.resetQueries({ queryKey });
  return { searched, search: mutate, isPending, error, forget };
}

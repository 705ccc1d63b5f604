import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route, RouteInput } from "#platform/http/contract";
import { readFailure, server } from "#platform/http/web";
import {
  listImportRowsRoute,
  listOwnRecordsRoute,
  listRecordImportsRoute,
  openRecordImportRoute,
  type RecordImport,
  type RecordImportState,
} from "#records/contract";
import type { FormFault } from "#ui";

const lookEvery = 1000;

/** Whether somebody works on it, so that it changes by itself. */
export function isAtWork(state: RecordImportState): boolean {
  return state.endsWith("ing");
}

/** One import, looked at again every second while it is at work. */
export function useRecordImport(id: string) {
  return useQuery({
    queryKey: [openRecordImportRoute.id, id],
    queryFn: () => server.call(openRecordImportRoute, { params: { import: id } }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.state) ? lookEvery : false),
  });
}

/** Changes an import as it was seen, and has everything that tells of it read anew. */
export function useImportChange<R extends Route>(
  route: R,
  { id, version }: Pick<RecordImport, "id" | "version">,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) =>
      server.call(route, { params: { import: id }, body } as unknown as RouteInput<R>, { version }),
    onSettled: async () => {
      const told = [openRecordImportRoute, listImportRowsRoute, listRecordImportsRoute];
      for (const one of [...told, listOwnRecordsRoute])
        await client.invalidateQueries({ queryKey: [one.id] });
    },
  });
}

/** Why a change was refused, in the reader's language. */
export function refusalOf(error: unknown): FormFault[] {
  if (error === null || error === undefined) return [];
  const { sentence } = readFailure(error);
  return sentence === undefined ? [] : [{ sentence }];
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Route, RouteAnswer, RouteInput } from "#platform/http/contract";
import { readFailure, server } from "#platform/http/web";
import {
  type ImportDetail,
  type ImportState,
  importItemsRoute,
  importRowsRoute,
  importValuesRoute,
  listImportsRoute,
  readImportRoute,
} from "#reference/contract";

const lookEvery = 1000;

/** Whether somebody works on it, so that it changes by itself. */
export function isAtWork(state: ImportState): boolean {
  return state.endsWith("ing");
}

/** One import, looked at again every second while it is at work. */
export function useImport(id: string) {
  return useQuery({
    queryKey: [readImportRoute.id, id],
    queryFn: () => server.call(readImportRoute, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.state) ? lookEvery : false),
  });
}

/** Changes an import as it was seen, and has everything that tells of it read anew. */
export function useImportChange<R extends Route>(
  route: R,
  detail: Pick<ImportDetail, "id" | "version">,
  onDone?: (answer: RouteAnswer<R>) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) =>
      server.call(route, { params: { id: detail.id }, body } as unknown as RouteInput<R>, {
        version: detail.version,
      }),
    onSuccess: (answer) => onDone?.(answer),
    onSettled: async () => {
      const told = [readImportRoute, importItemsRoute, importRowsRoute, importValuesRoute];
      for (const { id } of [...told, listImportsRoute])
        await client.invalidateQueries({ queryKey: [id] });
    },
  });
}

/** Why a change was refused, in the reader's language. */
export function useRefusal(): (error: unknown) => { sentence: string }[] {
  const { t } = useTranslation();
  return (error) =>
    error === null || error === undefined
      ? []
      : [{ sentence: readFailure(error).sentence ?? t("reference.import.failure.unexpected") }];
}

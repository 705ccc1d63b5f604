import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  listOwnRecordsRoute,
  moveRecordRoute,
  openRecordRoute,
  type RecordStep,
  type RecordView,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** Takes a step on a record as it was read; says what came of it, or why it was refused. */
export function useMoveRecord(
  { id, version }: RecordView,
  setFaults: (faults: readonly FormFault[]) => void,
) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RecordStep) =>
      server.call(moveRecordRoute, { params: { record: id }, body }, { version }),
    onSuccess: ({ state }) => say({ sentence: t(`records.state.${state}`) }),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [openRecordRoute.id, id] });
      await client.invalidateQueries({ queryKey: [listOwnRecordsRoute.id] });
    },
  });
}

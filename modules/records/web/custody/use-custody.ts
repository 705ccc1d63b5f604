import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  type CustodyMove,
  moveCustodyRoute,
  openRecordRoute,
  type RecordView,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** States something of the custody of a record as it was read; the record is read again with it. */
export function useMoveCustody(
  { id, custody: { version } }: RecordView,
  setFaults: (faults: readonly FormFault[]) => void,
) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CustodyMove) =>
      server.call(moveCustodyRoute, { params: { record: id }, body }, { version }),
    onMutate: () => setFaults([]),
    onSuccess: () => {
      say({ sentence: t("records.custody.kept") });
      return client.invalidateQueries({ queryKey: [openRecordRoute.id, id] });
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
}

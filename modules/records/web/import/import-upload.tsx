import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server, useAddress } from "#platform/http/web";
import { UploadForm } from "#platform/spreadsheets/web";
import { listRecordImportsRoute, recordImportPage, uploadRecordsRoute } from "#records/contract";

/** Chooses a file and sends it; its page opens at once and shows how it is read. */
export function ImportUpload() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const send = async (file: File) => {
    const { id } = await server.upload(uploadRecordsRoute, file);
    void client.invalidateQueries({ queryKey: [listRecordImportsRoute.id] });
    open(recordImportPage(id));
  };
  return <UploadForm hint={t("records.import.upload.hint")} send={send} />;
}

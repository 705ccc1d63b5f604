import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server, useAddress } from "#platform/http/web";
import { UploadForm } from "#platform/spreadsheets/web";
import { importPage, listImportsRoute, uploadImportRoute } from "#reference/contract";

/** Chooses a file and sends it; its page opens at once and shows how it is read. */
export function ImportUpload() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const send = async (file: File) => {
    const { id } = await server.upload(uploadImportRoute, file);
    void client.invalidateQueries({ queryKey: [listImportsRoute.id] });
    open(importPage(id));
  };
  return <UploadForm hint={t("reference.import.upload.hint")} send={send} />;
}

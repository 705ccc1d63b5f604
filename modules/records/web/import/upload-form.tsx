import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server, useAddress } from "#platform/http/web";
import { listRecordImportsRoute, recordImportPage, uploadRecordsRoute } from "#records/contract";
import { Button, Field, Form, type FormFault } from "#ui";
import classes from "./import.module.css";
import { refusalOf } from "./use-record-import.ts";

/** Chooses a file and sends it; its page opens at once and shows how it is read. */
export function UploadForm() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState<readonly FormFault[]>([]);
  const upload = useMutation({
    mutationFn: (chosen: File) => server.upload(uploadRecordsRoute, chosen),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: [listRecordImportsRoute.id] });
      open(recordImportPage(id));
    },
  });
  const submit = () => {
    const fault = { field: "import-file", sentence: t("records.import.upload.missing") };
    setMissing(file ? [] : [fault]);
    if (file) upload.mutate(file);
  };
  return (
    <Form faults={[...missing, ...refusalOf(upload.error)]} onSubmit={submit}>
      <Field
        id="import-file"
        label={t("records.import.file")}
        hint={t("records.import.upload.hint")}
        error={missing[0]?.sentence}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            className={classes.file}
            accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <div>
        <Button type="submit" kind="strong" busy={upload.isPending}>
          {t("records.import.upload.do")}
        </Button>
      </div>
    </Form>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server, useAddress } from "#platform/http/web";
import { importPage, listImportsRoute, uploadImportRoute } from "#reference/contract";
import { Button, Field, Form, type FormFault } from "#ui";
import classes from "./import.module.css";
import { useRefusal } from "./use-import.ts";

/** Chooses a file and sends it; its page opens at once and shows how it is read. */
export function UploadForm() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const refusal = useRefusal();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState<readonly FormFault[]>([]);
  const upload = useMutation({
    mutationFn: (chosen: File) => server.upload(uploadImportRoute, chosen),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: [listImportsRoute.id] });
      open(importPage(id));
    },
  });
  const submit = () => {
    setMissing(file ? [] : [{ field: "import-file", sentence: t("reference.import.wrong.file") }]);
    if (file) upload.mutate(file);
  };
  return (
    <Form faults={[...missing, ...refusal(upload.error)]} onSubmit={submit}>
      <Field
        id="import-file"
        label={t("reference.import.file")}
        hint={t("reference.import.upload.hint")}
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
          {t("reference.import.upload.do")}
        </Button>
      </div>
    </Form>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Button, Field, Form, type FormFault } from "#ui";
import classes from "./spreadsheets.module.css";

const field = "import-file";

interface UploadFormProps {
  /** What kind of table is wanted. */
  hint: string;
  /** Sends the file and leads to where it is read. */
  send: (file: File) => Promise<void>;
}

/** Chooses a file and sends it. */
export function UploadForm({ hint, send }: UploadFormProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState<readonly FormFault[]>([]);
  const upload = useMutation({ mutationFn: send });
  const submit = () => {
    setMissing(file ? [] : [{ field, sentence: t("spreadsheets.upload.missing") }]);
    if (file) upload.mutate(file);
  };
  const refused =
    upload.error === null
      ? []
      : [{ sentence: readFailure(upload.error).sentence ?? t("ui.state.offline") }];
  return (
    <Form faults={[...missing, ...refused]} onSubmit={submit}>
      <Field
        id={field}
        label={t("spreadsheets.upload.file")}
        hint={hint}
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
          {t("spreadsheets.upload.do")}
        </Button>
      </div>
    </Form>
  );
}

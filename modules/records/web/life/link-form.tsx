import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LifeRecord } from "#records/contract";
import { Button, Form, type FormFault, faultOf, Panel, TextField } from "#ui";
import { useStateLink } from "./use-life-line.ts";

const field = "other-reference";

/** Names another record of the firearm by its reference, where their numbers do not say so. */
export function LinkForm({ record }: { record: LifeRecord }) {
  const { t } = useTranslation();
  const [reference, setReference] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const state = useStateLink(record.id, setFaults, field);
  const submit = () => {
    if (reference.trim().length < 3)
      return setFaults([{ field, sentence: t("records.life.linkMissing") }]);
    state.mutate(
      { other: { reference: reference.trim() }, verdict: "same" },
      { onSuccess: () => setReference("") },
    );
  };
  if (!record.mayState) return null;
  return (
    <div data-print="never">
      <Panel heading={t("records.life.link")}>
        <Form faults={faults} onSubmit={submit}>
          <TextField
            id={field}
            label={t("records.life.linkReference")}
            hint={t("records.life.linkHint")}
            error={faultOf(faults, field)}
            value={reference}
            onChange={setReference}
          />
          <Button type="submit" busy={state.isPending}>
            {t("records.life.linkDo")}
          </Button>
        </Form>
      </Panel>
    </div>
  );
}

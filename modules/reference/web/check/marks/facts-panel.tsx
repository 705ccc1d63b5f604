import { useTranslation } from "react-i18next";
import type { DescriptionField } from "#reference/contract";
import { Columns, Stack } from "#ui";
import { FieldNames } from "../../field-name.tsx";
import type { CheckDraft, CheckEvent } from "../check-draft.ts";
import { FactField } from "./fact-field.tsx";
import classes from "./marks-panel.module.css";

const fields = [
  "type",
  "action",
  "calibre",
  "country",
  "make",
  "model",
  "capacityRounds",
  "barrelLengthMm",
] as const satisfies readonly DescriptionField[];

/** What can be said without reading a mark; also where given answers can be changed. */
export function FactsPanel({
  facts,
  act,
}: {
  facts: CheckDraft["facts"];
  act: (event: CheckEvent) => void;
}) {
  const { t } = useTranslation();
  return (
    <details className={classes.facts} open={Object.keys(facts).length > 0}>
      <summary>{t("reference.check.facts")}</summary>
      <Stack gap="small">
        <FieldNames fields={fields} />
        <Columns kind="even">
          {fields.map((field) => (
            <FactField
              key={`${field} ${facts[field] ?? ""}`}
              field={field}
              label={t(`reference.field.${field}`)}
              value={facts[field]}
              onSay={(value) => act({ do: "say", field, value })}
            />
          ))}
        </Columns>
      </Stack>
    </details>
  );
}

import { useTranslation } from "react-i18next";
import { ArticleField, type BulkEdit } from "#reference/contract";
import { isListField } from "#reference/science";
import { ChoiceField, type FormFault, faultOf, TextField } from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { FieldEditor } from "../proposal/form/field-editor.tsx";
import { type BulkDraft, chooseField } from "./bulk-draft.ts";

interface BulkFieldsProps {
  readonly draft: BulkDraft;
  readonly faults: readonly FormFault[];
  readonly onChange: (changes: Partial<BulkDraft>) => void;
}

/** Photographs belong to one entry each. */
const fields = ArticleField.options.filter((field) => field !== "pictures");
const ways: readonly BulkEdit["how"][] = ["add", "remove", "set"];

/** Which field becomes what, and where that can be read. */
export function BulkFields({ draft, faults, onChange }: BulkFieldsProps) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const { field, how, value, source, date } = draft;
  return (
    <>
      <ChoiceField
        id="field"
        label={t("reference.bulk.field")}
        explained={field !== "" && <ArticleFieldSign field={field} />}
        error={faultOf(faults, "field")}
        none={t("reference.bulk.choose")}
        options={fields.map((one) => ({ value: one, label: words.field(one) }))}
        value={field}
        onChange={(chosen) => onChange(chooseField(chosen))}
      />
      {field !== "" && isListField(field) && (
        <ChoiceField
          label={t("reference.bulk.how")}
          options={ways.map((one) => ({ value: one, label: t(`reference.bulk.how.${one}`) }))}
          value={how}
          onChange={(chosen) => chosen && onChange({ how: chosen })}
        />
      )}
      {field !== "" && (
        <FieldEditor
          id="value"
          field={field}
          value={value}
          faults={faults}
          onChange={(written) => onChange({ value: written })}
        />
      )}
      <TextField
        id="source"
        label={t("reference.provenance.source")}
        hint={t("reference.form.sourceHint")}
        error={faultOf(faults, "source")}
        dir="auto"
        maxLength={400}
        value={source}
        onChange={(text) => onChange({ source: text })}
      />
      <TextField
        label={t("reference.bulk.date")}
        optional
        type="date"
        value={date}
        onChange={(text) => onChange({ date: text })}
      />
    </>
  );
}

import { useTranslation } from "react-i18next";
import type { WrittenText } from "#reference/contract";
import { ChoiceField, TextArea, useFormat } from "#ui";
import classes from "../form.module.css";
import { useLanguageOptions } from "./code-options.ts";

interface Field {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
}

interface WrittenInputProps extends Field {
  readonly value: WrittenText | undefined;
  readonly onChange: (written: WrittenText) => void;
}

/** A text with the language it is written in. */
export function WrittenInput({ value, onChange, ...field }: WrittenInputProps) {
  const { t, i18n } = useTranslation();
  const { language = i18n.language, text = "" } = value ?? {};
  const languages = useLanguageOptions(language);
  return (
    <div className={classes.written}>
      <TextArea
        {...field}
        rows={3}
        dir="auto"
        value={text}
        onChange={(changed) => onChange({ language, text: changed })}
      />
      <ChoiceField
        label={`${field.label}: ${t("reference.column.language")}`}
        options={languages}
        value={language}
        onChange={(chosen) => onChange({ language: chosen, text })}
      />
    </div>
  );
}

interface DifferencesInputProps extends Field {
  readonly value: readonly WrittenText[];
  readonly onChange: (texts: readonly WrittenText[]) => void;
}

/** What tells two firearms apart, written in the reader's language; other languages stay as they are. */
export function DifferencesInput({ value, onChange, label, ...field }: DifferencesInputProps) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const { language } = i18n;
  const own = value.find((one) => one.language === language)?.text ?? "";
  const others = value.filter((one) => one.language !== language);
  return (
    <TextArea
      {...field}
      label={`${label} (${format.languageName(language)})`}
      rows={2}
      dir="auto"
      value={own}
      onChange={(text) => onChange([...others, { language, text }])}
    />
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "#platform/i18n/web";
import {
  Action,
  countriesRoute,
  type DescriptionField,
  type FieldValue,
  FirearmType,
} from "#reference/contract";
import { ChoiceField, TextField } from "#ui";
import { askReference } from "../../offline/ask-reference.ts";

interface FactFieldProps {
  field: DescriptionField;
  label: string;
  value: FieldValue | undefined;
  onSay: (value: FieldValue | undefined) => void;
}

/** The control that fits a field: a list for codes, a number for measures, text for names. */
export function FactField(props: FactFieldProps) {
  switch (props.field) {
    case "type":
      return <CodeFact {...props} codes={FirearmType.options} />;
    case "action":
      return <CodeFact {...props} codes={Action.options} />;
    case "country":
      return <CountryFact {...props} />;
    case "capacityRounds":
    case "barrelLengthMm":
      return <NumberFact {...props} />;
    case "make":
    case "manufacturer":
    case "importer":
    case "model":
    case "calibre":
    case "serial":
      return <TextFact {...props} />;
  }
}

function CodeFact({
  field,
  label,
  value,
  onSay,
  codes,
}: FactFieldProps & { codes: readonly string[] }) {
  const { t } = useTranslation();
  const options = codes.map((code) => ({ value: code, label: t(`reference.${field}.${code}`) }));
  return (
    <ChoiceField
      label={label}
      options={options}
      none={t("reference.check.facts.none")}
      value={String(value ?? "")}
      onChange={(chosen) => onSay(chosen === "" ? undefined : chosen)}
    />
  );
}

function CountryFact({ label, value, onSay }: FactFieldProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: [countriesRoute.id],
    queryFn: () => askReference(countriesRoute, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const language = currentLanguage();
  const options = (data?.countries ?? [])
    .map(({ code, names }) => ({ value: code, label: names[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <ChoiceField
      label={label}
      options={options}
      none={t("reference.check.facts.none")}
      value={String(value ?? "")}
      onChange={(chosen) => onSay(chosen === "" ? undefined : chosen)}
    />
  );
}

/** Said when the field is left, so that a half-written number is not asked about. */
function NumberFact({ field, label, value, onSay }: FactFieldProps) {
  const [text, setText] = useState(String(value ?? ""));
  const typed = Number(text.replace(",", "."));
  const number = field === "capacityRounds" ? Math.round(typed) : typed;
  const say = () => onSay(text.trim() === "" || !(number > 0) ? undefined : number);
  return (
    <TextField
      label={label}
      value={text}
      inputMode="decimal"
      onChange={setText}
      onBlur={say}
      onKeyDown={onEnter(say)}
    />
  );
}

function TextFact({ label, value, onSay }: FactFieldProps) {
  const [text, setText] = useState(String(value ?? ""));
  const say = () => onSay(text.trim() === "" ? undefined : text.trim());
  return (
    <TextField
      label={label}
      value={text}
      gun
      onChange={setText}
      onBlur={say}
      onKeyDown={onEnter(say)}
    />
  );
}

function onEnter(say: () => void) {
  return (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    say();
  };
}

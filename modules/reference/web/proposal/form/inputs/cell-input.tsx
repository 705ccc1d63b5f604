import { useTranslation } from "react-i18next";
import type { MarkPlace, PartNumber, WrittenText } from "#reference/contract";
import { ChoiceField, TextArea, TextField, TickField } from "#ui";
import { useCountryOptions, useLanguageOptions } from "./code-options.ts";
import type { Input } from "./columns.ts";
import { KindsInput } from "./kinds-input.tsx";
import { MarkInput } from "./mark-input.tsx";
import { PartNumbersInput } from "./part-numbers-input.tsx";
import { PlacesInput } from "./places-input.tsx";
import { DifferencesInput, WrittenInput } from "./written-input.tsx";

export interface CellProps {
  readonly id: string;
  readonly label: string;
  readonly input: Input;
  readonly value: unknown;
  readonly error?: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** The control of one value. */
export function CellInput(props: CellProps) {
  const { input, value, onChange, ...field } = props;
  switch (input.kind) {
    case "choice":
      return <CodeChoice {...props} words={input.words} options={input.options} />;
    case "country":
    case "language":
      return <ListedChoice {...props} list={input.kind} />;
    case "tick":
      return <TickField label={field.label} checked={value === true} onChange={onChange} />;
    case "kinds":
      return (
        <KindsInput {...field} value={(value ?? []) as readonly string[]} onChange={onChange} />
      );
    case "places":
      return <PlacesInput {...field} value={(value ?? []) as MarkPlace[]} onChange={onChange} />;
    case "partNumbers":
      return (
        <PartNumbersInput {...field} value={(value ?? []) as PartNumber[]} onChange={onChange} />
      );
    case "place":
      return (
        <PlacesInput
          {...field}
          most={1}
          value={value === undefined ? [] : [value as MarkPlace]}
          onChange={([place]) => onChange(place)}
        />
      );
    case "mark":
      return <MarkInput {...field} value={value as string | undefined} onChange={onChange} />;
    case "written":
      return (
        <WrittenInput {...field} value={value as WrittenText | undefined} onChange={onChange} />
      );
    case "differences":
      return (
        <DifferencesInput {...field} value={(value ?? []) as WrittenText[]} onChange={onChange} />
      );
    default:
      return <Writing {...props} kind={input.kind} />;
  }
}

type WritingKind = "text" | "prose" | "integer" | "number" | "date" | "lines";

function Writing({ kind, value, input: _, ...field }: CellProps & { kind: WritingKind }) {
  const { t } = useTranslation();
  const single = typeof value === "number" ? String(value) : ((value ?? "") as string);
  const text = Array.isArray(value) ? value.join("\n") : single;
  if (kind === "prose") return <TextArea {...field} dir="auto" value={text} />;
  if (kind === "lines")
    return (
      <TextArea {...field} rows={3} dir="ltr" hint={t("reference.form.onePerLine")} value={text} />
    );
  const isNumber = kind === "integer" || kind === "number";
  return (
    <TextField
      {...field}
      value={text}
      dir={kind === "text" ? "auto" : "ltr"}
      {...(isNumber && { inputMode: kind === "integer" ? "numeric" : "decimal" })}
      {...(kind === "date" && { type: "date" })}
    />
  );
}

interface CodeChoiceProps extends CellProps {
  readonly words: string;
  readonly options: readonly string[];
}

function CodeChoice({ words, options, value, input: _, ...field }: CodeChoiceProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      {...field}
      none={t("reference.form.notKnown")}
      options={options.map((code) => ({ value: code, label: t(`reference.${words}.${code}`) }))}
      value={(value ?? "") as string}
    />
  );
}

function ListedChoice({
  list,
  value,
  input: _,
  ...field
}: CellProps & { list: "country" | "language" }) {
  const { t } = useTranslation();
  const countries = useCountryOptions();
  const languages = useLanguageOptions((value ?? "") as string);
  return (
    <ChoiceField
      {...field}
      none={t("reference.form.notKnown")}
      options={list === "country" ? countries : languages}
      value={(value ?? "") as string}
    />
  );
}

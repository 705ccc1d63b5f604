import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainedInPlace } from "#reference/contract";
import { Term, TermSign } from "#reference/web";

/** The term of the reference table's glossary that explains a field of a record. */
const termOf = {
  make: "make",
  model: "model",
  calibre: "calibre",
  country: "country_of_manufacture",
  manufacturer: "manufacturer",
  importer: "importer",
  entryRef: "entry",
  serials: "serial_number",
  markings: "marking",
  serialState: "defaced_number",
  handling: "handling_level",
  disclosure: "pointer",
  conditions: "conditions_of_use",
  reviewOn: "review_date",
} as const satisfies Readonly<Record<string, ExplainedInPlace>>;

/** A field of a record that the glossary explains. */
export type ExplainedField = keyof typeof termOf;

function isExplained(field: string): field is ExplainedField {
  return Object.hasOwn(termOf, field);
}

/** The name of a field of a record, explained in place where the glossary has it. */
export function RecordFieldName({ field }: { field: string }): ReactNode {
  const { t } = useTranslation();
  const name = t(`records.field.${field}`);
  return isExplained(field) ? <Term id={termOf[field]}>{name}</Term> : name;
}

/** The same beside the label of a control. */
export function RecordFieldSign({ field }: { field: string }): ReactNode {
  const { t } = useTranslation();
  if (!isExplained(field)) return null;
  return <TermSign id={termOf[field]} word={t(`records.field.${field}`)} />;
}

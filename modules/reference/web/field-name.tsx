import { useTranslation } from "react-i18next";
import { type DescriptionField, termOfField } from "#reference/contract";
import { Term } from "./glossary/term.tsx";

/** The name of a field, explained in place where the glossary has it. */
export function FieldName({ field }: { field: DescriptionField }) {
  const { t } = useTranslation();
  const name = t(`reference.field.${field}`);
  const id = termOfField[field];
  return id === undefined ? name : <Term id={id}>{name}</Term>;
}

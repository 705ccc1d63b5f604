import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type DescriptionField, termOfField } from "#reference/contract";
import { Caption } from "#ui";
import { Term } from "./glossary/term.tsx";

/** The name of a field, explained in place where the glossary has it. */
export function FieldName({ field }: { field: DescriptionField }) {
  const { t } = useTranslation();
  const name = t(`reference.field.${field}`);
  const id = termOfField[field];
  return id === undefined ? name : <Term id={id}>{name}</Term>;
}

/** A quiet line of those of the fields that the glossary explains: the label of a control cannot. */
export function FieldNames({ fields }: { fields: readonly DescriptionField[] }) {
  return (
    <Caption>
      {fields
        .filter((field) => termOfField[field] !== undefined)
        .map((field, at) => (
          <Fragment key={field}>
            {at > 0 && " · "}
            <FieldName field={field} />
          </Fragment>
        ))}
    </Caption>
  );
}

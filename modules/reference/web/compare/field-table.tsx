import { useTranslation } from "react-i18next";
import type { ComparedField, Comparison, DescriptionField } from "#reference/contract";
import { EntryName } from "../entry-name.tsx";
import { FieldName } from "../field-name.tsx";
import { FieldValue } from "../field-value.tsx";
import classes from "./compare.module.css";

/** Every recorded field, aligned; what differs stands first. */
export function FieldTable({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const { entries, fields } = comparison;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t("reference.compare.fields")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reference.compare.field")}</th>
            {entries.map((entry) => (
              <th key={entry.ref} scope="col">
                <EntryName entry={entry} />
              </th>
            ))}
            <th scope="col">{t("reference.compare.same")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.field} row={field} refs={entries.map(({ ref }) => ref)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldRow({ row, refs }: { row: ComparedField; refs: readonly string[] }) {
  const { t } = useTranslation();
  const { field, recorded, isSame } = row;
  return (
    <tr data-same={isSame}>
      <th scope="row">
        <FieldName field={field} />
      </th>
      {recorded.map((values, at) => (
        <td key={refs[at]}>
          <Values field={field} values={values} />
        </td>
      ))}
      <td>{t(isSame ? "reference.compare.isSame" : "reference.compare.differs")}</td>
    </tr>
  );
}

function Values({
  field,
  values,
}: {
  field: DescriptionField;
  values: ComparedField["recorded"][number];
}) {
  const { t } = useTranslation();
  if (values.length === 0) return t("reference.value.unknown");
  return values.map((value, at) => (
    <span key={value}>
      {at > 0 && ", "}
      <FieldValue field={field} value={value} />
    </span>
  ));
}

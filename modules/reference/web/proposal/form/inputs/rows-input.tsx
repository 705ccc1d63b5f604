import { useTranslation } from "react-i18next";
import { Button, type FormFault, faultOf } from "#ui";
import type { FormRow } from "../field-form.ts";
import classes from "../form.module.css";
import { CellInput } from "./cell-input.tsx";
import { type Column, type RowField, rowColumns } from "./columns.ts";

interface RowsInputProps {
  readonly id: string;
  readonly field: RowField;
  readonly label: string;
  readonly rows: readonly FormRow[];
  readonly faults: readonly FormFault[];
  readonly onChange: (rows: readonly FormRow[]) => void;
}

/** Rows of a list, each with its values; rows are added and taken away. */
export function RowsInput({ id, field, label, rows, faults, onChange }: RowsInputProps) {
  const { t } = useTranslation();
  const columns: readonly Column[] = rowColumns[field];
  const change = (at: number, changes: FormRow) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  return (
    <div id={id} tabIndex={-1} className={classes.rows}>
      {rows.map((row, at) => (
        <RowInput
          key={`${at} of ${rows.length}`}
          id={`${id}-${at}`}
          legend={t("reference.form.row", { field: label, number: at + 1 })}
          columns={columns}
          row={row}
          faults={faults}
          onChange={(changes) => change(at, changes)}
          onRemove={() => onChange(rows.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...rows, firstRow(field, rows)])}>
          {t("reference.form.addRow", { field: label })}
        </Button>
      </div>
    </div>
  );
}

/** A variant gets the number after the highest there was: numbers are never given twice. */
function firstRow(field: RowField, rows: readonly FormRow[]): FormRow {
  if (field !== "variants") return {};
  const numbers = rows.map(({ number }) => Number(number)).filter((one) => one > 0);
  return { number: Math.max(0, ...numbers) + 1 };
}

interface RowInputProps {
  readonly id: string;
  readonly legend: string;
  readonly columns: readonly Column[];
  readonly row: FormRow;
  readonly faults: readonly FormFault[];
  readonly onChange: (changes: FormRow) => void;
  readonly onRemove: () => void;
}

function RowInput({ id, legend, columns, row, faults, onChange, onRemove }: RowInputProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.row}>
      <legend>{legend}</legend>
      <div className={classes.cells}>
        {columns.map(({ name, input }) => (
          <CellInput
            key={name}
            id={`${id}-${name}`}
            label={t(`reference.column.${name}`)}
            input={input}
            value={row[name]}
            error={faultOf(faults, `${id}-${name}`)}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
      <Button kind="text" onClick={onRemove}>
        {t("reference.form.remove", { what: legend })}
      </Button>
    </fieldset>
  );
}

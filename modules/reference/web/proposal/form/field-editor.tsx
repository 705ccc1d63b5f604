import type { ArticleField } from "#reference/contract";
import { type FormFault, faultOf } from "#ui";
import { useArticleWords } from "../../article/use-article-words.ts";
import type { FormValue } from "./field-form.ts";
import { CellInput } from "./inputs/cell-input.tsx";
import { isRowField, singleInputs } from "./inputs/columns.ts";
import { RowsInput } from "./inputs/rows-input.tsx";
import { PicturesInput } from "./pictures/pictures-input.tsx";

interface FieldEditorProps {
  readonly id: string;
  readonly field: ArticleField;
  readonly value: FormValue;
  readonly faults: readonly FormFault[];
  readonly onChange: (value: FormValue) => void;
}

/** The controls of one field of an article, whatever its kind. */
export function FieldEditor({ id, field, value, faults, onChange }: FieldEditorProps) {
  const words = useArticleWords();
  const label = words.field(field);
  const rows = typeof value === "string" ? [] : value;
  if (field === "pictures") return <PicturesInput id={id} pictures={rows} onChange={onChange} />;
  if (isRowField(field)) return <RowsInput {...{ id, field, label, rows, faults, onChange }} />;
  return (
    <CellInput
      id={id}
      label={label}
      input={singleInputs[field]}
      value={value}
      error={faultOf(faults, id)}
      onChange={(written) => onChange(written as FormValue)}
    />
  );
}

import { useTranslation } from "react-i18next";
import { useSampleColumns } from "#platform/spreadsheets/web";
import { RecordColumn, type RecordImportDetail, type RecordMapping } from "#records/contract";
import { ChoiceField, type Column, Table } from "#ui";
import { useCodes } from "../use-codes.ts";

interface ColumnTableProps {
  columns: RecordImportDetail["columns"];
  mapping: RecordMapping;
  onChange: (columns: RecordMapping["columns"]) => void;
}

/** Every column with some of what stands in it, and what it is taken for. */
export function ColumnTable({ columns, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t("records.import.columns")}
      columns={useColumns(mapping.columns, onChange)}
      rows={columns}
      keyOf={({ name }) => name}
    />
  );
}

function useColumns(
  mapped: RecordMapping["columns"],
  onChange: ColumnTableProps["onChange"],
): Column<RecordImportDetail["columns"][number]>[] {
  const { t } = useTranslation();
  const codes = useCodes();
  const map = (name: string, column: RecordColumn | "") => {
    const { [name]: _, ...others } = mapped;
    onChange(column === "" ? others : { ...others, [name]: column });
  };
  return [
    ...useSampleColumns(),
    {
      id: "target",
      label: t("records.import.columns.target"),
      cell: ({ name }) => (
        <ChoiceField
          hideLabel
          label={t("records.import.columns.targetOf", { column: name })}
          none={t("records.import.columns.none")}
          options={codes("records.import.column", RecordColumn.options)}
          value={mapped[name] ?? ""}
          onChange={(column) => map(name, column)}
        />
      ),
    },
  ];
}

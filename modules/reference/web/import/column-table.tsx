import { useTranslation } from "react-i18next";
import type { TableColumn } from "#platform/spreadsheets/contract";
import { useSampleColumns } from "#platform/spreadsheets/web";
import {
  type ImportDetail,
  type ImportMapping,
  ImportTarget,
  LegalTarget,
} from "#reference/contract";
import { Caption, ChoiceField, type Column, Stack, Table, TextField, useFormat } from "#ui";
import { TermLine } from "../glossary/term-line.tsx";
import { mapColumn } from "./mapping-draft.ts";

interface ColumnTableProps {
  detail: ImportDetail;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

/** Words a column may be taken for, or a row become. */
const targetTerms = [
  "make",
  "maker_s_code",
  "manufacturer",
  "importer",
  "model",
  "calibre",
  "action",
  "capacity",
  "barrel_length",
  "country_of_manufacture",
  "serial_number",
  "legal_class",
] as const;

type Placed = TableColumn & { at: number };

/** Every column with some of what stands in it, and what it is taken for. */
export function ColumnTable({ detail, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(mapping, onChange);
  return (
    <Stack gap="small">
      <TermLine ids={targetTerms} />
      <NotTaken detail={detail} mapping={mapping} />
      <Table
        caption={t("reference.import.columns")}
        columns={columns}
        rows={detail.columns.map((column, at) => ({ ...column, at }))}
        keyOf={({ at }) => String(at)}
      />
    </Stack>
  );
}

/** What of the table is left behind, so that nobody takes the entries for all of it. */
function NotTaken({ detail, mapping }: Omit<ColumnTableProps, "onChange">) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = detail.columns.filter((_, at) => mapping.columns[at]?.target === "ignore");
  if (left.length === 0) return null;
  const columns = format.list(left.map(({ name }) => `\u2068${name}\u2069`));
  return <Caption>{t("reference.import.columns.notTaken", { columns })}</Caption>;
}

function useColumns(
  mapping: ImportMapping,
  onChange: ColumnTableProps["onChange"],
): Column<Placed>[] {
  const { t } = useTranslation();
  return [
    ...useSampleColumns(),
    {
      id: "target",
      label: t("reference.import.columns.target"),
      cell: (column) => <TargetCell column={column} mapping={mapping} onChange={onChange} />,
    },
  ];
}

interface TargetCellProps {
  column: Placed;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

function TargetCell({ column: { at, name }, mapping, onChange }: TargetCellProps) {
  const { t } = useTranslation();
  const { target = "ignore", language = "", jurisdiction = "" } = mapping.columns[at] ?? {};
  const { heading } = mapping.columns[at] ?? {};
  return (
    <Stack gap="small">
      <ChoiceField
        hideLabel
        id={at === 0 ? "columns" : undefined}
        label={t("reference.import.columns.targetOf", { column: name })}
        options={ImportTarget.options.map((value) => ({
          value,
          label: t(`reference.import.target.${value}`),
        }))}
        value={target}
        onChange={(value) => value && onChange(mapColumn(mapping, at, { target: value }))}
      />
      {heading && <Caption>{t("reference.import.columns.heading", { heading })}</Caption>}
      {(target === "note" || target === "serialNote") && (
        <TextField
          label={t("reference.import.columns.language", { column: name })}
          value={language}
          maxLength={3}
          dir="ltr"
          onChange={(value) => onChange(mapColumn(mapping, at, { language: value.toLowerCase() }))}
        />
      )}
      {LegalTarget.safeParse(target).success && (
        <TextField
          label={t("reference.import.columns.jurisdiction", { column: name })}
          value={jurisdiction}
          maxLength={2}
          dir="ltr"
          onChange={(value) =>
            onChange(mapColumn(mapping, at, { jurisdiction: value.toUpperCase() }))
          }
        />
      )}
    </Stack>
  );
}

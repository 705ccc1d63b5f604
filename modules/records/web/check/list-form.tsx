import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSampleColumns } from "#platform/spreadsheets/web";
import { CheckColumn, type NumberCheckDetail } from "#records/contract";
import {
  Action,
  Caption,
  ChoiceField,
  type Column,
  Form,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  Table,
} from "#ui";
import { refusalOf } from "../import/use-record-import.ts";
import { PurposeField } from "../search/purpose-field.tsx";
import { useCodes } from "../use-codes.ts";
import { useAskList } from "./use-number-check.ts";

type Columns = NumberCheckDetail["mapping"];

/** What the columns are, as guessed, and why it is asked, once for the whole list. */
export function ListForm({ detail }: { detail: NumberCheckDetail }) {
  const { t } = useTranslation();
  const [columns, setColumns] = useState<Columns>(detail.mapping);
  const [purpose, setPurpose] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const ask = useAskList(detail);
  const submit = () => {
    const isMissing = purpose.trim() === "";
    const missing = { field: "search-purpose", sentence: t("records.search.purposeMissing") };
    setFaults(isMissing ? [missing] : []);
    if (!isMissing) ask.mutate({ columns, purpose });
  };
  return (
    <Form faults={[...faults, ...refusalOf(ask.error)]} onSubmit={submit}>
      <Stack gap="large">
        <Panel heading={t("records.check.columns")}>
          <Table
            caption={t("records.check.columns")}
            columns={useColumns(columns, setColumns)}
            rows={detail.columns}
            keyOf={({ name }) => name}
          />
        </Panel>
        <PurposeField
          value={purpose}
          error={faultOf(faults, "search-purpose")}
          onChange={setPurpose}
        />
        <Caption>{t("records.check.askHelp")}</Caption>
        <Action type="submit" busy={ask.isPending}>
          {t("records.check.ask")}
        </Action>
      </Stack>
    </Form>
  );
}

function useColumns(
  taken: Columns,
  onChange: (columns: Columns) => void,
): Column<NumberCheckDetail["columns"][number]>[] {
  const { t } = useTranslation();
  const codes = useCodes();
  const take = (name: string, column: CheckColumn | "") => {
    const { [name]: _, ...others } = taken;
    onChange(column === "" ? others : { ...others, [name]: column });
  };
  return [
    ...useSampleColumns(),
    {
      id: "target",
      label: t("records.check.columns.target"),
      cell: ({ name }) => (
        <ChoiceField
          hideLabel
          label={t("records.check.columns.targetOf", { column: name })}
          none={t("records.check.columns.none")}
          options={codes("records.check.column", CheckColumn.options)}
          value={taken[name] ?? ""}
          onChange={(column) => take(name, column)}
        />
      ),
    },
  ];
}

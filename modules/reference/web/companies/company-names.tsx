import { useTranslation } from "react-i18next";
import type { Company, CompanyName } from "#reference/contract";
import { type Column, Panel, Table } from "#ui";
import { usePeriodWords } from "./period-words.ts";

/** Every name it is known by, with the years in which it bore it. */
export function CompanyNames({ company }: { company: Company }) {
  const { t } = useTranslation();
  const columns = useColumns();
  if (company.names.length === 0) return null;
  return (
    <Panel heading={t("reference.company.names")}>
      <Table
        caption={t("reference.company.names")}
        columns={columns}
        rows={company.names}
        keyOf={({ text, yearFrom }) => `${text} ${yearFrom ?? ""}`}
      />
    </Panel>
  );
}

function useColumns(): Column<CompanyName>[] {
  const { t } = useTranslation();
  const period = usePeriodWords();
  return [
    {
      id: "name",
      label: t("reference.company.name"),
      cell: ({ text }) => <bdi>{text}</bdi>,
      sortBy: ({ text }) => text,
    },
    {
      id: "period",
      label: t("reference.company.period"),
      cell: period,
      sortBy: ({ yearFrom }) => yearFrom,
    },
  ];
}

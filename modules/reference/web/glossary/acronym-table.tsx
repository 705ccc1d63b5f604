import { useTranslation } from "react-i18next";
import type { ExplainedTerm } from "#reference/contract";
import { type Column, Panel, Table } from "#ui";

/** The acronyms in alphabetical order with what they stand for. */
export function AcronymTable({ terms }: { terms: readonly ExplainedTerm[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  if (terms.length === 0) return null;
  return (
    <Panel heading={t("reference.glossary.acronyms")}>
      <Table
        caption={t("reference.glossary.acronyms")}
        columns={columns}
        rows={terms}
        keyOf={({ id }) => id}
        order={{ column: "acronym", descending: false }}
      />
    </Panel>
  );
}

function useColumns(): Column<ExplainedTerm>[] {
  const { t } = useTranslation();
  return [
    {
      id: "acronym",
      label: t("reference.glossary.acronym"),
      cell: ({ acronym }) => <bdi dir="ltr">{acronym}</bdi>,
      sortBy: ({ acronym }) => acronym,
    },
    {
      id: "meaning",
      label: t("reference.glossary.meaning"),
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
  ];
}

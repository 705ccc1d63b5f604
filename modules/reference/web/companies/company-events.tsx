import { useTranslation } from "react-i18next";
import type { CompanyEvent } from "#reference/contract";
import { type Column, Panel, Stack, Table } from "#ui";
import type { CompanyAnswer } from "./company-answer.ts";
import { CompanyTimeline } from "./company-timeline.tsx";
import { useRelationWords } from "./relation-words.ts";
import { SourceLink } from "./source-link.tsx";

/** What happened to it, as a small picture and as a table with the same years. */
export function CompanyEvents({ answer }: { answer: CompanyAnswer }) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <Panel heading={t("reference.company.events")}>
      <Stack>
        <CompanyTimeline company={answer.company} events={answer.events} />
        <Table
          caption={t("reference.company.events")}
          columns={columns}
          rows={answer.events}
          keyOf={({ kind, subject, object }) => `${subject.id} ${kind} ${object.id}`}
          nothing={t("reference.company.noEvents")}
        />
      </Stack>
    </Panel>
  );
}

function useColumns(): Column<CompanyEvent>[] {
  const { t } = useTranslation();
  const words = useRelationWords();
  return [
    {
      id: "year",
      label: t("reference.company.year"),
      cell: ({ year }) => year ?? t("reference.company.yearUnknown"),
      sortBy: ({ year }) => year,
    },
    { id: "event", label: t("reference.company.event"), cell: words },
    {
      id: "source",
      label: t("reference.company.source"),
      cell: ({ source }) => <SourceLink source={source} />,
    },
  ];
}

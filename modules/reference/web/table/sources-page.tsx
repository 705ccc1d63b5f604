import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type Attribution, sourcesRoute, tablePage } from "#reference/contract";
import { Answer, type Column, Page, PageLink, Stack, Table } from "#ui";
import { ExplainedWords } from "../glossary/explained-words.tsx";
import { askReference } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";

/** Where the reference data come from, with the sentences their licences ask for. */
export function SourcesPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const asked = useQuery({
    queryKey: [sourcesRoute.id],
    queryFn: () => askReference(sourcesRoute, {}),
  });
  return (
    <Page
      title={t("reference.sources.title")}
      lead={t("reference.sources.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack>
        <LateOfflineNote madeHere={asked.data?.madeHere} />
        <ExplainedWords ids={["unverified", "entry", "maker_s_code"]} />
        <Answer asked={asked} explain={readFailure} rows={10}>
          {({ attributions }) => (
            <Table
              caption={t("reference.sources.title")}
              columns={columns}
              rows={attributions}
              keyOf={({ file }) => file}
            />
          )}
        </Answer>
      </Stack>
    </Page>
  );
}

function useColumns(): Column<Attribution>[] {
  const { t } = useTranslation();
  return [
    {
      id: "file",
      label: t("reference.sources.file"),
      cell: ({ file }) => <bdi dir="ltr">{file}</bdi>,
    },
    {
      id: "source",
      label: t("reference.sources.source"),
      cell: ({ source, credit }) => (
        <span lang="en" dir="ltr">
          {source}
          {credit && <>. {credit}</>}
        </span>
      ),
    },
    {
      id: "licence",
      label: t("reference.sources.licence"),
      cell: ({ licence }) => <bdi dir="ltr">{licence}</bdi>,
    },
    {
      id: "change",
      label: t("reference.sources.change"),
      cell: ({ change }) => <span lang="en">{change ?? ""}</span>,
    },
  ];
}

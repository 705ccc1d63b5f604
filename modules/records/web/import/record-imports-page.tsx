import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  listRecordImportsRoute,
  type RecordImport,
  recordImportPage,
  recordsPage,
} from "#records/contract";
import { TermLine } from "#reference/web";
import { type Column, Moment, Page, PagedTable, PageLink, Panel, Stack, useFormat } from "#ui";
import { ImportUpload } from "./import-upload.tsx";

/** Where a file of records is brought in, and the imports so far. */
export function RecordImportsPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t("records.import.title")}
      lead={t("records.import.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
    >
      <Stack gap="large">
        <TermLine ids={["record", "serial_number", "handling_level", "review_date"]} />
        <Panel heading={t("records.import.upload")}>
          <ImportUpload />
        </Panel>
        <ImportList />
      </Stack>
    </Page>
  );
}

function ImportList() {
  const { t } = useTranslation();
  const columns = useColumns();
  const asked = useInfiniteQuery({
    queryKey: [listRecordImportsRoute.id],
    queryFn: ({ pageParam }) =>
      server.call(listRecordImportsRoute, { query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: "",
    getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
  });
  return (
    <Panel heading={t("records.import.list")}>
      <PagedTable
        asked={asked}
        explain={readFailure}
        rowsOf={({ imports }) => imports}
        more={t("records.import.older")}
        waiting={4}
        caption={t("records.import.list")}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={t("records.import.none")}
      />
    </Panel>
  );
}

function useColumns(): Column<RecordImport>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "file",
      label: t("records.import.file"),
      cell: ({ id, fileName }) => (
        <PageLink href={recordImportPage(id)}>
          <bdi>{fileName ?? t("records.import.unnamed")}</bdi>
        </PageLink>
      ),
    },
    {
      id: "state",
      label: t("records.import.stands"),
      cell: ({ state }) => t(`records.import.state.${state}`),
    },
    {
      id: "rows",
      label: t("records.import.rows"),
      cell: ({ rows }) => format.number(rows),
      numeric: true,
    },
    {
      id: "uploaded",
      label: t("records.import.uploadedAt"),
      cell: ({ uploadedAt }) => <Moment value={uploadedAt} as="dateTime" />,
    },
  ];
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { type ImportBatch, importPage, listImportsRoute, tablePage } from "#reference/contract";
import { type Column, Moment, Page, PagedTable, PageLink, Panel, Stack, useFormat } from "#ui";
import { TermLine } from "../glossary/term-line.tsx";
import { ImportUpload } from "./import-upload.tsx";

/** Imports so far, and where a new one begins. */
export function ImportsPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t("reference.import.title")}
      lead={t("reference.import.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack gap="large">
        <TermLine ids={["entry", "variant", "unverified"]} />
        <Panel heading={t("reference.import.upload")}>
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
    queryKey: [listImportsRoute.id],
    queryFn: ({ pageParam }) =>
      server.call(listImportsRoute, { query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: "",
    getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
  });
  return (
    <Panel heading={t("reference.import.list")}>
      <PagedTable
        asked={asked}
        explain={readFailure}
        rowsOf={({ imports }) => imports}
        more={t("reference.import.older")}
        waiting={4}
        caption={t("reference.import.list")}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={t("reference.import.none")}
      />
    </Panel>
  );
}

function useColumns(): Column<ImportBatch>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "file",
      label: t("reference.import.file"),
      cell: ({ id, fileName }) => (
        <PageLink href={importPage(id)}>
          <bdi>{fileName ?? t("reference.import.unnamed")}</bdi>
        </PageLink>
      ),
    },
    {
      id: "source",
      label: t("reference.import.source.title"),
      cell: ({ source }) => <bdi>{source?.title ?? ""}</bdi>,
    },
    {
      id: "state",
      label: t("reference.import.state"),
      cell: ({ state }) => t(`reference.import.state.${state}`),
    },
    {
      id: "rows",
      label: t("reference.import.rows"),
      cell: ({ rows }) => format.number(rows),
      numeric: true,
    },
    {
      id: "by",
      label: t("reference.import.by"),
      cell: ({ uploaded }) => (
        <>
          {format.country(uploaded.member)} · <Moment value={uploaded.at} as="dateTime" />
        </>
      ),
    },
  ];
}

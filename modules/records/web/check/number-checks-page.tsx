import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { UploadForm } from "#platform/spreadsheets/web";
import {
  listNumberChecksRoute,
  type NumberCheck,
  numberCheckPage,
  recordsPage,
  uploadNumbersRoute,
} from "#records/contract";
import { TermLine } from "#reference/web";
import { type Column, Moment, Page, PagedTable, PageLink, Panel, Stack, useFormat } from "#ui";

/** Where a list of numbers is brought to be checked, and the lists so far. */
export function NumberChecksPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t("records.check.title")}
      lead={t("records.check.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
    >
      <Stack gap="large">
        <TermLine ids={["record", "serial_number", "possible_match", "pointer"]} />
        <Panel heading={t("records.check.upload")}>
          <Upload />
        </Panel>
        <CheckList />
      </Stack>
    </Page>
  );
}

function Upload() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const send = async (file: File) => {
    const { id } = await server.upload(uploadNumbersRoute, file);
    void client.invalidateQueries({ queryKey: [listNumberChecksRoute.id] });
    open(numberCheckPage(id));
  };
  return <UploadForm hint={t("records.check.upload.hint")} send={send} />;
}

function CheckList() {
  const { t } = useTranslation();
  const columns = useColumns();
  const asked = useInfiniteQuery({
    queryKey: [listNumberChecksRoute.id],
    queryFn: ({ pageParam }) =>
      server.call(listNumberChecksRoute, { query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: "",
    getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
  });
  return (
    <Panel heading={t("records.check.list")}>
      <PagedTable
        asked={asked}
        explain={readFailure}
        rowsOf={({ checks }) => checks}
        more={t("records.check.older")}
        waiting={4}
        caption={t("records.check.list")}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={t("records.check.none")}
      />
    </Panel>
  );
}

function useColumns(): Column<NumberCheck>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "file",
      label: t("records.check.file"),
      cell: ({ id, fileName }) => (
        <PageLink href={numberCheckPage(id)}>
          <bdi>{fileName ?? t("records.check.unnamed")}</bdi>
        </PageLink>
      ),
    },
    {
      id: "purpose",
      label: t("records.search.purpose"),
      cell: ({ purpose }) => <bdi>{purpose}</bdi>,
    },
    {
      id: "state",
      label: t("records.check.stands"),
      cell: ({ state }) => t(`records.check.state.${state}`),
    },
    {
      id: "numbers",
      label: t("records.check.numbers"),
      cell: ({ numbers, rows }) => format.number(numbers || rows),
      numeric: true,
    },
    {
      id: "uploaded",
      label: t("records.check.uploadedAt"),
      cell: ({ uploadedAt }) => <Moment value={uploadedAt} as="dateTime" />,
    },
  ];
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  listPurgedRoute,
  type PurgedRecord,
  purgedRecordPage,
  reviewPage,
} from "#records/contract";
import { TermLine } from "#reference/web";
import { Code, type Column, Page, PagedTable, PageLink, useFormat } from "#ui";

/** Own records that are gone, each with its proof. */
export function PurgedPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const asked = useInfiniteQuery({
    queryKey: [listPurgedRoute.id],
    queryFn: ({ pageParam }) =>
      server.call(listPurgedRoute, { query: pageParam === "" ? {} : { cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Page
      title={t("records.purged.title")}
      lead={t("records.purged.lead")}
      above={<PageLink href={reviewPage}>{t("records.review.title")}</PageLink>}
    >
      <TermLine ids={["record", "review_date"]} />
      <PagedTable
        asked={asked}
        explain={readFailure}
        rowsOf={({ purged }) => purged}
        more={t("records.list.more")}
        caption={t("records.purged.title")}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={t("records.purged.nothing")}
      />
    </Page>
  );
}

function useColumns(): Column<PurgedRecord>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "reference",
      label: t("records.field.reference"),
      cell: ({ id, reference }) => (
        <PageLink href={purgedRecordPage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    {
      id: "at",
      label: t("records.purged.at"),
      cell: ({ purgedAt }) => format.dateTime(purgedAt),
    },
    {
      id: "rule",
      label: t("records.purged.why"),
      cell: ({ rule }) => t(`records.purged.rule.${rule}`),
    },
  ];
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  listPurgedRoute,
  type PurgedRecord,
  purgedRecordPage,
  reviewPage,
} from "#records/contract";
import { Answer, Button, Cluster, Code, type Column, Page, PageLink, Table, useFormat } from "#ui";

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
      <Answer asked={asked} explain={readFailure} rows={6}>
        {({ pages }) => (
          <Table
            caption={t("records.purged.title")}
            columns={columns}
            rows={pages.flatMap(({ purged }) => purged)}
            keyOf={({ id }) => id}
            nothing={t("records.purged.nothing")}
          />
        )}
      </Answer>
      {asked.hasNextPage && (
        <Cluster>
          <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {t("records.list.more")}
          </Button>
        </Cluster>
      )}
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

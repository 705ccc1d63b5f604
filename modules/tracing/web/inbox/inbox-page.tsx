import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { TermLine } from "#reference/web";
import { listLegsRoute, tracesPage } from "#tracing/contract";
import { Page, PagedTable, PageLink, Segments, Stack } from "#ui";
import { useLegColumns } from "./use-leg-columns.tsx";

/** What other members ask of the own desk: what is due first at the top. */
export function InboxPage() {
  const { t } = useTranslation();
  const [which, setWhich] = useState<"open" | "all">("open");
  return (
    <Page
      title={t("tracing.inbox.title")}
      lead={t("tracing.inbox.lead")}
      above={<PageLink href={tracesPage}>{t("tracing.list.title")}</PageLink>}
    >
      <Stack>
        <TermLine ids={["trace_request"]} />
        <Segments
          label={t("tracing.list.which")}
          options={[
            { value: "open", label: t("tracing.inbox.toDo") },
            { value: "all", label: t("tracing.list.all") },
          ]}
          value={which}
          onChange={setWhich}
        />
        <LegTable which={which} />
      </Stack>
    </Page>
  );
}

function LegTable({ which }: { which: "open" | "all" }) {
  const { t } = useTranslation();
  const columns = useLegColumns();
  const asked = useInfiniteQuery({
    queryKey: [listLegsRoute.id, which],
    queryFn: ({ pageParam }) =>
      server.call(listLegsRoute, {
        query: { which, ...(pageParam !== "" && { cursor: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <PagedTable
      asked={asked}
      explain={readFailure}
      rowsOf={({ legs }) => legs}
      more={t("tracing.list.more")}
      caption={t("tracing.inbox.title")}
      columns={columns}
      keyOf={({ id }) => id}
      nothing={t(`tracing.inbox.nothing.${which}`)}
    />
  );
}

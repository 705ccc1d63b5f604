import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, server } from "#platform/http/web";
import { TermLine } from "#reference/web";
import { answerTraces, keepTraces, listTracesRoute, newTracePage } from "#tracing/contract";
import { Page, PagedTable, PageLink, Segments, Stack } from "#ui";
import { FirstDue } from "./inbox/first-due.tsx";
import { useTraceColumns } from "./use-trace-columns.tsx";

/** Requests of the own agency or, for a desk, of its member, newest first. */
export function TracesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [which, setWhich] = useState<"open" | "all">("open");
  const person = session.state === "in" ? session.person : undefined;
  return (
    <Page
      title={t("tracing.list.title")}
      lead={t("tracing.list.lead")}
      actions={
        person &&
        isPermitted(person, keepTraces) && (
          <PageLink href={newTracePage} as="strong">
            {t("tracing.new.title")}
          </PageLink>
        )
      }
    >
      <Stack gap="large">
        <TermLine ids={["trace_request", "serial_number", "records_holder"]} />
        {person?.isDesk === true && isPermitted(person, answerTraces) && <FirstDue />}
        <Stack>
          <Segments
            label={t("tracing.list.which")}
            options={[
              { value: "open", label: t("tracing.list.open") },
              { value: "all", label: t("tracing.list.all") },
            ]}
            value={which}
            onChange={setWhich}
          />
          <TraceTable which={which} />
        </Stack>
      </Stack>
    </Page>
  );
}

function TraceTable({ which }: { which: "open" | "all" }) {
  const { t } = useTranslation();
  const columns = useTraceColumns();
  const asked = useInfiniteQuery({
    queryKey: [listTracesRoute.id, which],
    queryFn: ({ pageParam }) =>
      server.call(listTracesRoute, {
        query: { which, ...(pageParam !== "" && { before: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <PagedTable
      asked={asked}
      explain={readFailure}
      rowsOf={({ traces }) => traces}
      more={t("tracing.list.more")}
      caption={t("tracing.list.title")}
      columns={columns}
      keyOf={({ id }) => id}
      nothing={t(`tracing.list.nothing.${which}`)}
    />
  );
}

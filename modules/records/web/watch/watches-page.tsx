import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, server } from "#platform/http/web";
import {
  keepWatches,
  listWatchesRoute,
  newWatchPage,
  recordsPage,
  WatchState,
} from "#records/contract";
import { TermLine } from "#reference/web";
import { ChoiceField, Page, PagedTable, PageLink } from "#ui";
import classes from "../records.module.css";
import { useCodes } from "../use-codes.ts";
import { useWatchColumns } from "./use-watch-columns.tsx";

/** What the own agency or, for a desk, its member watches. */
export function WatchesPage() {
  const { t } = useTranslation();
  const codes = useCodes();
  const session = useSession();
  const [state, setState] = useState<WatchState | "">("");
  return (
    <Page
      title={t("records.watch.title")}
      lead={t("records.watch.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
      actions={
        session.state === "in" &&
        isPermitted(session.person, keepWatches) && (
          <PageLink href={newWatchPage} as="strong">
            {t("records.watch.new")}
          </PageLink>
        )
      }
    >
      <TermLine ids={["record", "pointer"]} />
      <div className={classes.narrow}>
        <ChoiceField
          label={t("records.list.state")}
          options={codes("records.watchState", WatchState.options)}
          none={t("records.list.every")}
          value={state}
          onChange={setState}
        />
      </div>
      <WatchTable state={state} />
    </Page>
  );
}

function WatchTable({ state }: { state: WatchState | "" }) {
  const { t } = useTranslation();
  const columns = useWatchColumns();
  const asked = useInfiniteQuery({
    queryKey: [listWatchesRoute.id, state],
    queryFn: ({ pageParam }) =>
      server.call(listWatchesRoute, {
        query: { ...(state !== "" && { state }), ...(pageParam !== "" && { cursor: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <PagedTable
      asked={asked}
      explain={readFailure}
      rowsOf={({ watches }) => watches}
      more={t("records.list.more")}
      caption={t("records.watch.title")}
      columns={columns}
      keyOf={({ id }) => id}
      nothing={t("records.watch.nothing")}
    />
  );
}

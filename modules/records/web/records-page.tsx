import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted, type Permission } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, server } from "#platform/http/web";
import {
  contributionPage,
  exportRecordsRoute,
  importRecords,
  keepRecords,
  listOwnRecordsRoute,
  matchesPage,
  newRecordPage,
  numberChecksPage,
  RecordFileFormat,
  RecordState,
  readMatches,
  readWatches,
  recordImportsPage,
  reviewPage,
  searchPage,
  searchRecords,
  watchesPage,
} from "#records/contract";
import { TermLine } from "#reference/web";
import { ChoiceField, Page, PagedTable, PageLink } from "#ui";
import { FileLinks } from "./export/file-links.tsx";
import { useRecordColumns } from "./record-columns.tsx";
import classes from "./records.module.css";
import { useCodes } from "./use-codes.ts";

/** The records of the own agency or, for a desk, of its member. */
export function RecordsPage() {
  const { t } = useTranslation();
  const codes = useCodes();
  const session = useSession();
  const [state, setState] = useState<RecordState | "">("");
  const may = (permission: Permission) =>
    session.state === "in" && isPermitted(session.person, permission);
  return (
    <Page
      title={t("records.list.title")}
      lead={t("records.list.lead")}
      actions={
        <>
          <PageLink href={contributionPage} as="quiet">
            {t("records.contribution.title")}
          </PageLink>
          <PageLink href={reviewPage} as="quiet">
            {t("records.review.title")}
          </PageLink>
          {may(readMatches) && (
            <PageLink href={matchesPage} as="quiet">
              {t("records.nav.matches")}
            </PageLink>
          )}
          {may(readWatches) && (
            <PageLink href={watchesPage} as="quiet">
              {t("records.nav.watches")}
            </PageLink>
          )}
          {may(searchRecords) && (
            <PageLink href={searchPage} as="quiet">
              {t("records.nav.search")}
            </PageLink>
          )}
          {may(searchRecords) && (
            <PageLink href={numberChecksPage} as="quiet">
              {t("records.check.title")}
            </PageLink>
          )}
          {may(importRecords) && (
            <PageLink href={recordImportsPage} as="quiet">
              {t("records.import.title")}
            </PageLink>
          )}
          {may(keepRecords) && (
            <PageLink href={newRecordPage} as="strong">
              {t("records.new.title")}
            </PageLink>
          )}
        </>
      }
    >
      <TermLine ids={["record", "possible_match", "handling_level"]} />
      <div className={classes.narrow}>
        <ChoiceField
          label={t("records.list.state")}
          options={codes("records.state", RecordState.options)}
          none={t("records.list.every")}
          value={state}
          onChange={setState}
        />
      </div>
      <FileLinks
        label={t("records.export.take")}
        formats={RecordFileFormat.options}
        addressOf={(format) =>
          `${exportRecordsRoute.path}?${new URLSearchParams({ format, ...(state !== "" && { state }) })}`
        }
      />
      <RecordTable state={state} />
    </Page>
  );
}

function RecordTable({ state }: { state: RecordState | "" }) {
  const { t } = useTranslation();
  const columns = useRecordColumns();
  const asked = useInfiniteQuery({
    queryKey: [listOwnRecordsRoute.id, state],
    queryFn: ({ pageParam }) =>
      server.call(listOwnRecordsRoute, {
        query: {
          ...(state !== "" && { state }),
          ...(pageParam !== "" && { cursor: pageParam }),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <PagedTable
      asked={asked}
      explain={readFailure}
      rowsOf={({ records }) => records}
      more={t("records.list.more")}
      caption={t("records.list.title")}
      columns={columns}
      keyOf={({ id }) => id}
      nothing={t("records.list.nothing")}
    />
  );
}

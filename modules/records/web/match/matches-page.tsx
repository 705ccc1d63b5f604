import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { listMatchesRoute, type MatchSummary, matchPage, recordsPage } from "#records/contract";
import { TermLine } from "#reference/web";
import {
  Code,
  type Column,
  Page,
  PagedTable,
  PageLink,
  Segments,
  Serial,
  Stack,
  useFormat,
} from "#ui";
import classes from "./match.module.css";

/** Possible matches of the own agency or, for a desk, of its member: what is due first at the top. */
export function MatchesPage() {
  const { t } = useTranslation();
  const [which, setWhich] = useState<"open" | "all">("open");
  return (
    <Page
      title={t("records.matches.title")}
      lead={t("records.matches.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
    >
      <Stack>
        <TermLine ids={["possible_match", "record", "pointer"]} />
        <Segments
          label={t("records.matches.which")}
          options={[
            { value: "open", label: t("records.matches.open") },
            { value: "all", label: t("records.matches.all") },
          ]}
          value={which}
          onChange={setWhich}
        />
        <MatchTable which={which} />
      </Stack>
    </Page>
  );
}

function MatchTable({ which }: { which: "open" | "all" }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const asked = useInfiniteQuery({
    queryKey: [listMatchesRoute.id, which],
    queryFn: ({ pageParam }) =>
      server.call(listMatchesRoute, {
        query: { which, ...(pageParam !== "" && { cursor: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <PagedTable
      asked={asked}
      explain={readFailure}
      rowsOf={({ matches }) => matches}
      more={t("records.list.more")}
      caption={t("records.matches.title")}
      columns={columns}
      keyOf={({ id }) => id}
      nothing={t(`records.matches.nothing.${which}`)}
    />
  );
}

/** Numbers of one match in the list; its page has them all. */
const shownNumbers = 3;

function useColumns(): Column<MatchSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "reference",
      label: t("records.field.reference"),
      cell: ({ id, reference }) => (
        <PageLink href={matchPage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    {
      id: "state",
      label: t("records.list.state"),
      cell: ({ state }) => (
        <span className={classes.state} data-state={state}>
          {t(`records.matchState.${state}`)}
        </span>
      ),
    },
    {
      id: "due",
      label: t("records.matches.due"),
      cell: (match) => <Due match={match} />,
    },
    {
      id: "numbers",
      label: t("records.field.serials"),
      cell: ({ numbers }) => (
        <div>
          {numbers.slice(0, shownNumbers).map((text) => (
            <div key={text}>
              <Serial reading={text} size="text" />
            </div>
          ))}
          {numbers.length > shownNumbers && `+${numbers.length - shownNumbers}`}
        </div>
      ),
    },
    {
      id: "asker",
      label: t("records.matches.asker"),
      cell: ({ askerMember }) => <bdi>{format.country(askerMember)}</bdi>,
    },
    {
      id: "owner",
      label: t("records.matches.owner"),
      cell: ({ ownerMember }) => <bdi>{format.country(ownerMember)}</bdi>,
    },
  ];
}

function Due({ match: { dueAt, isOverdue, urgency } }: { match: MatchSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (dueAt === null) return "–";
  return (
    <span className={classes.due} data-overdue={isOverdue}>
      {isOverdue && <strong>{t("records.matches.overdue")} · </strong>}
      {format.dateTime(dueAt)}
      {urgency === "urgent" && ` · ${t("records.urgency.urgent")}`}
    </span>
  );
}

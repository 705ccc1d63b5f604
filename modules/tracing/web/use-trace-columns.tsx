import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import { type TraceSummary, tracePage } from "#tracing/contract";
import { Code, type Column, Moment, PageLink, useFormat } from "#ui";
import { DueAt } from "./said/due-at.tsx";
import { FirearmName } from "./said/firearm-name.tsx";
import classes from "./tracing.module.css";

/** The columns of a list of own requests. */
export function useTraceColumns(): Column<TraceSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  return [
    {
      id: "reference",
      label: t("tracing.field.reference"),
      cell: ({ id, reference }) => (
        <PageLink href={tracePage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    {
      id: "firearm",
      label: t("tracing.field.firearm"),
      cell: (trace) => <FirearmName firearm={trace} />,
    },
    {
      id: "state",
      label: t("tracing.field.state"),
      cell: ({ state }) => (
        <span className={classes.state} data-state={state}>
          {t(`tracing.state.${state}`)}
        </span>
      ),
    },
    {
      id: "asked",
      label: t("tracing.field.asked"),
      cell: ({ asked, openLegs }) =>
        asked.length === 0 ? (
          "–"
        ) : (
          <>
            <bdi>{format.list(asked.map(nameOf))}</bdi>
            {openLegs > 0 && ` · ${t("tracing.list.openLegs", { count: openLegs })}`}
          </>
        ),
    },
    {
      id: "due",
      label: t("tracing.field.due"),
      cell: ({ dueAt, isOverdue, urgency }) => (
        <DueAt due={dueAt === null ? null : { at: dueAt, isOverdue }} urgency={urgency} />
      ),
    },
    {
      id: "drafted",
      label: t("tracing.field.drafted"),
      cell: ({ draftedAt }) => <Moment value={draftedAt} />,
    },
  ];
}

import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import { type LegSummary, traceLegPage } from "#tracing/contract";
import { Code, type Column, Moment, PageLink } from "#ui";
import { DueAt } from "../said/due-at.tsx";
import { FirearmName } from "../said/firearm-name.tsx";
import classes from "../tracing.module.css";

/** The columns of a list of what the own desk is asked. */
export function useLegColumns(): Column<LegSummary>[] {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  return [
    {
      id: "reference",
      label: t("tracing.field.reference"),
      cell: ({ id, reference }) => (
        <PageLink href={traceLegPage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    {
      id: "asker",
      label: t("tracing.field.asker"),
      cell: ({ askerMember }) => <bdi>{nameOf(askerMember)}</bdi>,
    },
    {
      id: "firearm",
      label: t("tracing.field.firearm"),
      cell: (leg) => <FirearmName firearm={leg} />,
    },
    {
      id: "state",
      label: t("tracing.field.state"),
      cell: ({ state }) => (
        <span className={classes.state} data-state={state}>
          {t(`tracing.legState.${state}`)}
        </span>
      ),
    },
    {
      id: "due",
      label: t("tracing.field.due"),
      cell: ({ due, urgency }) => (
        <>
          {due && `${t(`tracing.due.${due.what}`)} · `}
          <DueAt due={due} urgency={urgency} />
        </>
      ),
    },
    {
      id: "sent",
      label: t("tracing.field.sent"),
      cell: ({ sentAt }) => <Moment value={sentAt} />,
    },
  ];
}

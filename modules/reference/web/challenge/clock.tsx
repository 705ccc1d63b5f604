import { useTranslation } from "react-i18next";
import type { ChallengeSummary } from "#reference/contract";
import { Moment } from "#ui";
import classes from "./challenge.module.css";

/** By when an answer is owed, standing still while a question waits, overdue since when. */
export function Clock({ of: { state, dueAt, isOverdue } }: { of: ChallengeSummary }) {
  const { t } = useTranslation();
  if (state === "asked") return <span className={classes.clock}>{t("reference.clock.still")}</span>;
  if (state !== "open")
    return <span className={classes.clock}>{t(`reference.challengeState.${state}`)}</span>;
  return (
    <span className={classes.clock} data-overdue={isOverdue || undefined}>
      {t(isOverdue ? "reference.clock.overdue" : "reference.clock.due")}{" "}
      <Moment value={dueAt} as="dateTime" />
    </span>
  );
}

import { useTranslation } from "react-i18next";
import type { Urgency } from "#records/contract";
import { useFormat } from "#ui";
import classes from "../tracing.module.css";

interface DueAtProps {
  readonly due: { readonly at: string; readonly isOverdue: boolean } | null;
  readonly urgency: Urgency;
}

/** When something is due, said to be overdue in words as well as in colour. */
export function DueAt({ due, urgency }: DueAtProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (due === null) return "–";
  return (
    <span className={classes.due} data-overdue={due.isOverdue}>
      {due.isOverdue && <strong>{t("tracing.due.overdue")} · </strong>}
      {format.dateTime(due.at)}
      {urgency === "urgent" && ` · ${t("records.urgency.urgent")}`}
    </span>
  );
}

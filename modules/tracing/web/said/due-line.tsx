import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import type { LegView } from "#tracing/contract";
import { useFormat } from "#ui";
import classes from "../tracing.module.css";

/** What is due on a leg, from whom and by when; nothing where it has ended. */
export function DueLine({ leg }: { leg: Pick<LegView, "due" | "askedMember" | "askerMember"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const { due, askedMember, askerMember } = leg;
  if (due === null) return null;
  const facts = {
    what: t(`tracing.due.${due.what}`),
    member: `\u2068${nameOf(due.what === "reply" ? askerMember : askedMember)}\u2069`,
    date: `\u2068${format.dateTime(due.at)}\u2069`,
  };
  return (
    <p className={classes.due} data-overdue={due.isOverdue}>
      {t(due.isOverdue ? "tracing.due.since" : "tracing.due.by", facts)}
    </p>
  );
}

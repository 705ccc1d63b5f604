import { useTranslation } from "react-i18next";
import type { RouteAdvice } from "#tracing/contract";
import { useFormat } from "#ui";
import classes from "../tracing.module.css";

/** Why a member is worth asking, since when it has records, and how long it usually takes. */
export function AdviceDetail({ route }: { route: RouteAdvice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reasons, isConnected, coversFrom, usualDays, answersSeen } = route;
  const words = [
    ...reasons.map((reason) => t(`tracing.route.${reason}`)),
    coversFrom !== null && t("tracing.route.coversFrom", { year: String(coversFrom) }),
    usualDays !== null &&
      t("tracing.route.usualDays", {
        count: Math.round(usualDays),
        days: format.number(Math.round(usualDays)),
        answers: format.number(answersSeen),
      }),
    !isConnected && t("tracing.route.notConnected"),
  ];
  return <span className={classes.quiet}>{words.filter(Boolean).join(" · ")}</span>;
}

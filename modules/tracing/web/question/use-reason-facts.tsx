import { useTranslation } from "react-i18next";
import type { TraceQuestion } from "#tracing/contract";
import { type Fact, useFormat } from "#ui";
import classes from "../tracing.module.css";

/** Why a firearm is traced, and how the request is to be handled. */
export function useReasonFacts(question: Omit<TraceQuestion, "record" | "weapon">): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { ground, facts, use, urgency, urgentBecause, domestic, domesticReference } = question;
  const { cautions, mayPassOn } = question;
  const stated = {
    ground: ground && t(`records.ground.${ground}`),
    facts: facts && <Written text={facts} />,
    use: use && t(`tracing.use.${use}`),
    urgency: t(`records.urgency.${urgency}`),
    ...(urgentBecause && { urgentBecause: <Written text={urgentBecause} /> }),
    domestic: domestic && t(`tracing.domestic.${domestic}`),
    ...(domesticReference && { domesticReference: <bdi>{domesticReference}</bdi> }),
    ...(cautions.length > 0 && {
      cautions: format.list(cautions.map((one) => t(`tracing.caution.${one}`))),
    }),
    passOn: t(mayPassOn ? "tracing.passOn.yes" : "tracing.passOn.no"),
  };
  return Object.entries(stated).map(([field, value]) => ({
    term: t(`tracing.field.${field}`),
    value: value || t("records.field.unstated"),
  }));
}

/** Free text as it was written, its lines kept. */
function Written({ text }: { text: string }) {
  return (
    <bdi className={classes.words} dir="auto">
      {text}
    </bdi>
  );
}

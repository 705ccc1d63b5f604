import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RecordEvent } from "#records/contract";
import { Facts, useFormat } from "#ui";
import { TimeValue } from "./time-value.tsx";
import { useStated } from "./use-stated.tsx";

type Happened = "what" | "when" | "where" | "caseReference";

/** What happened, when and where, and in which case, as far as it is stated. */
export function useHappened(): (event: RecordEvent) => Record<Happened, ReactNode> {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ what, when, where, caseReference }) => ({
    what: what && t(`records.what.${what}`),
    when: when && <TimeValue when={when} />,
    where: where && (
      <>
        {format.country(where.country)}
        {where.place && (
          <>
            {" · "}
            <bdi>{where.place}</bdi>
          </>
        )}
      </>
    ),
    caseReference: caseReference && <bdi>{caseReference}</bdi>,
  });
}

export interface HappenedFactsProps {
  readonly event: RecordEvent;
  /** Whose case it is, in words. */
  readonly caseTerm: string;
}

/** The same for who did not state it. */
export function HappenedFacts({ event, caseTerm }: HappenedFactsProps) {
  const { t } = useTranslation();
  const stated = useStated();
  const { caseReference, ...happened } = useHappened()(event);
  const ofCase = { term: caseTerm, value: caseReference ?? t("records.field.unstated") };
  return <Facts facts={[...stated(happened), ofCase]} />;
}

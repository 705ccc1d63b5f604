import { useTranslation } from "react-i18next";
import { Moment, Panel, Row, Rows, useFormat } from "#ui";
import classes from "./proposal.module.css";

/** One thing that was done. */
export interface HistoryEvent {
  readonly step: string;
  readonly member?: string | undefined;
  readonly agency?: string | undefined;
  readonly words?: string | undefined;
  readonly at: string;
}

interface HistoryProps {
  readonly events: readonly HistoryEvent[];
  readonly of: "proposal" | "challenge";
}

/** What was done, in order, for which member and at which agency; never by whom. */
export function History({ events, of }: HistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel heading={t("reference.history.title")}>
      <Rows label={t("reference.history.title")}>
        {events.map(({ step, member, agency, words, at }) => (
          <Row
            key={`${at} ${step}`}
            title={t(`reference.${of}Step.${step}`)}
            figure={<Moment value={at} as="dateTime" />}
            detail={
              <bdi>{[member && format.country(member), agency].filter(Boolean).join(" · ")}</bdi>
            }
          >
            {words && (
              <p className={classes.reason}>
                <bdi dir="auto">{words}</bdi>
              </p>
            )}
          </Row>
        ))}
      </Rows>
    </Panel>
  );
}

import { useTranslation } from "react-i18next";
import { DeskFacts, memberUrl } from "#platform/directory/web";
import { useMemberNames } from "#records/web";
import type { LegView, TraceView } from "#tracing/contract";
import { Caption, Card, PageLink, Panel, Stack, useFormat } from "#ui";
import { LegFormLinks } from "../leg/leg-form-links.tsx";
import { LegSteps } from "../leg/leg-steps.tsx";
import { DueLine } from "../said/due-line.tsx";
import { SaidList } from "../said/said-list.tsx";
import classes from "../tracing.module.css";

interface LegPanelProps {
  readonly leg: LegView;
  readonly trace: TraceView;
}

/** One member asked: what it said, what is due, and what the asking side may do. */
export function LegPanel({ leg, trace }: LegPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const { askedMember, isOutside, sentAt, state, said, due } = leg;
  const member = `\u2068${nameOf(askedMember)}\u2069`;
  const date = `\u2068${format.dateTime(sentAt)}\u2069`;
  return (
    <div data-print="never">
      <Panel
        heading={t("tracing.leg.title", { member })}
        aside={
          !isOutside &&
          due === null && <PageLink href={memberUrl(askedMember)}>{t("tracing.leg.desk")}</PageLink>
        }
      >
        <Stack>
          <div>
            <span className={classes.state} data-state={state}>
              {t(`tracing.legState.${state}`)}
            </span>
            <Caption>{t("tracing.leg.sent", { date })}</Caption>
            <PassedOnBy leg={leg} trace={trace} />
            <DueLine leg={leg} />
          </div>
          {isOutside && due !== null && <Outside leg={leg.id} />}
          <SaidList said={said} asker={trace.legs[0]?.askerMember ?? ""} asked={askedMember} />
          <LegSteps leg={leg} mayPassOn={false} />
          {!isOutside && due !== null && <DeskFacts member={askedMember} />}
        </Stack>
      </Panel>
    </div>
  );
}

function Outside({ leg }: { leg: string }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Card tone="unknown" heading={t("tracing.leg.outside")}>
        <p>{t("tracing.leg.outsideHelp")}</p>
      </Card>
      <LegFormLinks leg={leg} />
    </Stack>
  );
}

function PassedOnBy({ leg, trace }: LegPanelProps) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const from = trace.legs.find(({ id }) => id === leg.passedOnBy);
  if (from === undefined) return null;
  return (
    <Caption>
      {t("tracing.leg.passedOn", { member: `\u2068${nameOf(from.askedMember)}\u2069` })}
    </Caption>
  );
}

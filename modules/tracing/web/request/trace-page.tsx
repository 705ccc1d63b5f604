import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { readFailure } from "#platform/http/web";
import { TermLine } from "#reference/web";
import { lessonPage, type TraceView, toldOf, tracesPage } from "#tracing/contract";
import { Answer, Button, Card, Columns, Page, PageLink, Stack, Unseen } from "#ui";
import { ChainPanel } from "../chain/chain-panel.tsx";
import { QuestionFacts } from "../question/question-facts.tsx";
import classes from "../tracing.module.css";
import { useTrace } from "../use-trace.ts";
import { BeforeSending } from "./before-sending.tsx";
import { LegPanel } from "./leg-panel.tsx";
import { TraceSteps } from "./trace-steps.tsx";

/** One request as the side that asks has it: what can be done now, what was said, and what it adds up to. */
export function TracePage() {
  return (
    <Answer asked={useTrace()} explain={readFailure} rows={8}>
      {(trace) => <TraceContent key={trace.id} trace={trace} />}
    </Answer>
  );
}

function TraceContent({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const { reference, state, urgency, question, legs } = trace;
  const isSent = legs.length > 0;
  return (
    <Page
      title={t("tracing.page.title", { reference: `\u2068${reference}\u2069` })}
      lead={`${t(`tracing.state.${state}`)} · ${t(`records.urgency.${urgency}`)}`}
      above={
        <span data-print="never">
          <PageLink href={tracesPage}>{t("tracing.list.title")}</PageLink>
        </span>
      }
      actions={
        isSent && (
          <div data-print="never">
            <Button onClick={() => window.print()}>{t("tracing.chain.print")}</Button>
          </div>
        )
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <div data-print="never">
            <TermLine ids={["trace_request", "serial_number", "import_mark", "records_holder"]} />
          </div>
          <Returned trace={trace} />
          {!isSent && <BeforeSending trace={trace} />}
          {isSent && (
            <ChainPanel told={toldOf(legs)} recovery={question.recovery} weapon={question.weapon} />
          )}
          {legs.map((leg) => (
            <LegPanel key={leg.id} leg={leg} trace={trace} />
          ))}
          {isSent && <BeforeSending trace={trace} />}
          <QuestionFacts question={question} photoAddress={imageAddress} />
        </Stack>
        <TraceSteps trace={trace} />
      </Columns>
    </Page>
  );
}

/** Why the desk gave the draft back, and why it was sent in spite of what spoke against it. */
function Returned({ trace: { id, returned, overruled, state } }: { trace: TraceView }) {
  const { t } = useTranslation();
  return (
    <>
      {returned !== null && state === "draft" && (
        <Card tone="maybe" heading={t("tracing.returned.title")}>
          <ul className={classes.list}>
            {returned.reasons.map((reason) => (
              <li key={reason}>
                {t(`tracing.returned.${reason}`)}{" "}
                <PageLink href={lessonPage(reason, id)}>
                  {t("tracing.lesson.open")}
                  <Unseen>: {t(`tracing.returned.${reason}`)}</Unseen>
                </PageLink>
              </li>
            ))}
          </ul>
          {returned.note !== null && (
            <p className={classes.words}>
              <bdi>{returned.note}</bdi>
            </p>
          )}
        </Card>
      )}
      {overruled !== null && (
        <div data-print="never">
          <Card heading={t("tracing.page.overruled")}>
            <p className={classes.words}>
              <bdi>{overruled}</bdi>
            </p>
          </Card>
        </div>
      )}
    </>
  );
}

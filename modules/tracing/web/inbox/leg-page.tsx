import { useTranslation } from "react-i18next";
import { DeskFacts } from "#platform/directory/web";
import { readFailure } from "#platform/http/web";
import { useMemberNames } from "#records/web";
import { TermLine } from "#reference/web";
import { type AskedLeg, legPhoto, traceInboxPage } from "#tracing/contract";
import { Answer, Caption, Columns, Page, PageLink, Panel, Stack } from "#ui";
import { LegSteps } from "../leg/leg-steps.tsx";
import { useLeg } from "../leg/use-leg.ts";
import { QuestionFacts } from "../question/question-facts.tsx";
import { DueLine } from "../said/due-line.tsx";
import { LinkWords } from "../said/link-words.tsx";
import { SaidList } from "../said/said-list.tsx";
import classes from "../tracing.module.css";

/** What another member asks of the own desk: the question, what is known, and the way to an answer. */
export function LegPage() {
  return (
    <Answer asked={useLeg()} explain={readFailure} rows={8}>
      {(leg) => <LegContent key={leg.id} leg={leg} />}
    </Answer>
  );
}

function LegContent({ leg }: { leg: AskedLeg }) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const { id, reference, state, urgency, askerMember, askedMember, said, question } = leg;
  const member = `\u2068${nameOf(askerMember)}\u2069`;
  return (
    <Page
      title={t("tracing.asked.title", { reference: `\u2068${reference}\u2069`, member })}
      lead={`${t(`tracing.legState.${state}`)} · ${t(`records.urgency.${urgency}`)}`}
      above={<PageLink href={traceInboxPage}>{t("tracing.inbox.title")}</PageLink>}
    >
      <Columns kind="even">
        <Stack gap="large">
          <TermLine ids={["trace_request", "serial_number", "import_mark"]} />
          <Known leg={leg} />
          <QuestionFacts
            question={question}
            photoAddress={(file, size) => legPhoto(id, file, size)}
          />
        </Stack>
        <Stack gap="large">
          <Panel heading={t("records.steps.title")}>
            <Stack>
              <Caption>
                {t(`tracing.askedHelp.${leg.verbs.length === 0 ? "ended" : state}`)}
              </Caption>
              <DueLine leg={leg} />
              <LegSteps leg={leg} mayPassOn={question.mayPassOn} isMain />
            </Stack>
          </Panel>
          <Panel heading={t("tracing.asked.said")}>
            <SaidList said={said} asker={askerMember} asked={askedMember} />
          </Panel>
          <Panel heading={t("records.match.desk", { member })}>
            <DeskFacts member={askerMember} />
          </Panel>
        </Stack>
      </Columns>
    </Page>
  );
}

/** What other members told before, as far as this one may know it. */
function Known({ leg: { known } }: { leg: AskedLeg }) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  return (
    <Panel heading={t("tracing.asked.known")}>
      {known.length === 0 && <Caption>{t("tracing.asked.nothingKnown")}</Caption>}
      {known.length > 0 && (
        <ul className={classes.list}>
          {known.map(({ link, member }) => (
            <li key={JSON.stringify([member, link])}>
              <LinkWords link={link} />
              <span className={classes.quiet}>
                {" "}
                · {t("tracing.chain.toldBy", { member: `\u2068${nameOf(member)}\u2069` })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { DeskFacts } from "#platform/directory/web";
import { readFailure } from "#platform/http/web";
import { type MatchView, matchesPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Card, Columns, Page, PageLink, Panel, Stack, useFormat } from "#ui";
import { Compared } from "./compared.tsx";
import classes from "./match.module.css";
import { MatchSteps } from "./match-steps.tsx";
import { Sides } from "./sides.tsx";
import { useMatch } from "./use-match.ts";

/** A firearm that may be that of a record: both side by side, and what its sides may do. */
export function MatchPage() {
  return (
    <Answer asked={useMatch()} explain={readFailure} rows={8}>
      {(match) => <MatchContentPage match={match} />}
    </Answer>
  );
}

function MatchContentPage({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  const { reference, state, urgency } = match;
  return (
    <Page
      title={t("records.match.title", { reference: `\u2068${reference}\u2069` })}
      lead={`${t(`records.matchState.${state}`)} · ${t(`records.urgency.${urgency}`)}`}
      above={<PageLink href={matchesPage}>{t("records.matches.title")}</PageLink>}
    >
      <Columns kind="aside">
        <Stack gap="large">
          <TermLine ids={["possible_match", "record"]} />
          <Compared match={match} />
          <Sides match={match} />
          <Answered match={match} />
        </Stack>
        <Stack gap="large">
          <MatchSteps match={match} />
          <OtherDesk match={match} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** What the owner's desk has answered, and what came of it. */
function Answered({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, answeredAt, answerNote, outcome, closedAt } = match;
  if (answeredAt === null) return null;
  const isHit = state === "confirmed" || state === "closed";
  const facts = {
    member: `\u2068${format.country(match.ownerMember)}\u2069`,
    date: `\u2068${format.dateTime(answeredAt)}\u2069`,
  };
  return (
    <Card tone={isHit ? "agree" : "plain"} heading={t(`records.matchState.${state}`)}>
      <p>{t("records.match.answered", facts)}</p>
      {answerNote !== null && (
        <p className={classes.note}>
          <bdi>{answerNote}</bdi>
        </p>
      )}
      {outcome !== null && closedAt !== null && (
        <p>
          {t(`records.outcome.${outcome}`)} · {format.dateTime(closedAt)}
        </p>
      )}
    </Card>
  );
}

/** Whom to call about it. */
function OtherDesk({ match: { ownerMember, askerMember } }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const isOwners = session.state === "in" && session.person.member === ownerMember;
  const other = isOwners ? askerMember : ownerMember;
  return (
    <Panel heading={t("records.match.desk", { member: `\u2068${format.country(other)}\u2069` })}>
      <DeskFacts member={other} />
    </Panel>
  );
}

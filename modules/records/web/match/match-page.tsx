import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type MatchView, matchesPage, recordPage } from "#records/contract";
import { TermLine } from "#reference/web";
import {
  Answer,
  Caption,
  Card,
  Code,
  Columns,
  type Fact,
  Facts,
  Page,
  PageLink,
  Panel,
  Serial,
  Stack,
  useFormat,
} from "#ui";
import { RecordFieldName } from "../record-terms.tsx";
import { Compared } from "./compared.tsx";
import classes from "./match.module.css";
import { MatchSteps } from "./match-steps.tsx";
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
          <div className={classes.sides}>
            <div>
              <Seen match={match} />
            </div>
            <div>
              <Recorded match={match} />
            </div>
          </div>
          <Answered match={match} />
        </Stack>
        <MatchSteps match={match} />
      </Columns>
    </Page>
  );
}

interface Gun {
  readonly make?: string | undefined;
  readonly model?: string | undefined;
  readonly type?: string | undefined;
  readonly calibre?: string | undefined;
}

function useGunFacts(): (gun: Gun) => Fact[] {
  const { t } = useTranslation();
  const unstated = t("records.field.unstated");
  return ({ make, model, type, calibre }) => [
    {
      term: t("records.field.make"),
      name: <RecordFieldName field="make" />,
      value: make ? <bdi>{make}</bdi> : unstated,
    },
    {
      term: t("records.field.model"),
      name: <RecordFieldName field="model" />,
      value: model ? <bdi>{model}</bdi> : unstated,
    },
    { term: t("records.field.weaponType"), value: type ? t(`reference.type.${type}`) : unstated },
    {
      term: t("records.field.calibre"),
      name: <RecordFieldName field="calibre" />,
      value: calibre ? <bdi dir="ltr">{calibre}</bdi> : unstated,
    },
  ];
}

function Numbers({ texts }: { texts: readonly string[] }): ReactNode {
  return texts.map((text) => (
    <div key={text}>
      <Serial reading={text} size="text" />
    </div>
  ));
}

/** What who asks has seen on the firearm in hand. */
function Seen({ match: { search, note, askerMember } }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gunFacts = useGunFacts();
  const texts = search.numbers.map(({ text }) => text);
  const facts: Fact[] = [
    {
      term: t("records.field.serials"),
      name: <RecordFieldName field="serials" />,
      value: <Numbers texts={texts} />,
    },
    ...gunFacts(search.gun),
    { term: t("records.match.purpose"), value: <bdi>{search.purpose}</bdi> },
    ...(note === null ? [] : [{ term: t("records.match.note"), value: <bdi>{note}</bdi> }]),
  ];
  const member = `\u2068${format.country(askerMember)}\u2069`;
  return (
    <Panel heading={t("records.match.seen", { member })}>
      <Facts facts={facts} />
    </Panel>
  );
}

/** The record, where the reader's side may open it. */
function Recorded({ match: { record, ownerMember } }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gunFacts = useGunFacts();
  const heading = t("records.match.recorded", {
    member: `\u2068${format.country(ownerMember)}\u2069`,
  });
  if (record === null)
    return (
      <Panel heading={heading}>
        <Caption>{t("records.match.pointsOnly")}</Caption>
      </Panel>
    );
  const { weapon } = record;
  const texts = weapon.serials.map(({ text }) => text);
  const facts: Fact[] = [
    {
      term: t("records.field.serials"),
      name: <RecordFieldName field="serials" />,
      value: <Numbers texts={texts} />,
    },
    ...gunFacts(weapon),
    {
      term: t("records.field.reference"),
      value: (
        <PageLink href={recordPage(record.id)}>
          <Code>{record.reference}</Code>
        </PageLink>
      ),
    },
    { term: t("records.field.type"), value: t(`records.type.${record.type}`) },
    { term: t("records.list.state"), value: t(`records.state.${record.state}`) },
  ];
  return (
    <Panel heading={heading}>
      <Facts facts={facts} />
    </Panel>
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

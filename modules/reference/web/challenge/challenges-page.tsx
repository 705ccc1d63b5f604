import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  type ChallengeSummary,
  challengePage,
  listChallengesRoute,
  tablePage,
} from "#reference/contract";
import { Answer, Page, PageLink, Panel, Row, Rows, Stack, State, useFormat } from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import { TermLine } from "../glossary/term-line.tsx";
import { Clock } from "./clock.tsx";

/** Challenges that wait for an answer, those due soonest first, and those that have one. */
export function ChallengesPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t("reference.challenges.title")}
      lead={t("reference.challenges.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack gap="large">
        <TermLine ids={["challenge", "entry", "proposal"]} />
        <div>
          <ChallengeList isOpen />
          <ChallengeList isOpen={false} />
        </div>
      </Stack>
    </Page>
  );
}

function ChallengeList({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [listChallengesRoute.id, isOpen],
    queryFn: () => server.call(listChallengesRoute, { query: { open: String(isOpen) } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={2}>
      {({ challenges }) => {
        const overdue = challenges.filter((one) => one.isOverdue);
        const others = challenges.filter((one) => !one.isOverdue);
        const heading = t(isOpen ? "reference.challenges.open" : "reference.challenges.answered");
        return (
          <>
            {overdue.length > 0 && (
              <ChallengeRows heading={t("reference.challenges.overdue")} challenges={overdue} />
            )}
            <ChallengeRows heading={heading} challenges={others} />
          </>
        );
      }}
    </Answer>
  );
}

interface ChallengeRowsProps {
  readonly heading: string;
  readonly challenges: readonly ChallengeSummary[];
}

function ChallengeRows({ heading, challenges }: ChallengeRowsProps) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const format = useFormat();
  return (
    <Panel heading={heading}>
      {challenges.length === 0 ? (
        <State sign="empty" title={t("reference.challenges.none")} />
      ) : (
        <Rows label={heading}>
          {challenges.map((one) => (
            <Row
              key={one.id}
              title={
                <PageLink href={challengePage(one.id)}>
                  <bdi>{one.title}</bdi>
                </PageLink>
              }
              detail={
                <>
                  {one.field ? words.field(one.field) : t("reference.challenge.whole")} ·{" "}
                  {one.isOwn ? (
                    t("reference.proposal.own")
                  ) : (
                    <bdi>{format.country(one.member)}</bdi>
                  )}
                </>
              }
              figure={<Clock of={one} />}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

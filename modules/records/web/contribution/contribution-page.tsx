import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  type Contribution,
  readContributionRoute,
  recordsPage,
  reviewPage,
} from "#records/contract";
import { TermLine } from "#reference/web";
import {
  Answer,
  Card,
  type Column,
  Facts,
  Page,
  PageLink,
  Panel,
  Stack,
  Table,
  useFormat,
} from "#ui";
import classes from "../records.module.css";

/** What came of what the reader's side keeps and asks: the reason to keep it. */
export function ContributionPage() {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [readContributionRoute.id],
    queryFn: () => server.call(readContributionRoute, {}),
  });
  return (
    <Page
      title={t("records.contribution.title")}
      lead={t("records.contribution.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
    >
      <Answer asked={asked} explain={readFailure} rows={6}>
        {(contribution) => (
          <Stack gap="large">
            <TermLine ids={["record", "possible_match", "review_date"]} />
            <Summary contribution={contribution} />
            <Reviews contribution={contribution} />
            <div className={classes.tables}>
              <Tables contribution={contribution} />
            </div>
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

interface ContributionProps {
  contribution: Contribution;
}

type Counted = { readonly code: string; readonly count: number };

function sum(counts: readonly { readonly count: number }[], codes?: readonly string[]): number {
  return counts
    .filter((one) => codes === undefined || codes.includes((one as Counted).code))
    .reduce((total, { count }) => total + count, 0);
}

/** States in which a record is found by others. */
const found = ["active", "located", "confirmed", "cleared"];
const hits = ["confirmed", "closed"];

function Summary({ contribution }: ContributionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { records, shownTo, askedOfUs, askedByUs, medianDaysToAnswer, since } = contribution;
  const days =
    medianDaysToAnswer === null ? null : format.number(Math.round(medianDaysToAnswer * 10) / 10);
  const named: readonly (readonly [string, string])[] = [
    ["found", format.number(sum(records, found))],
    ["shown", format.number(sum(shownTo))],
    ["members", format.number(shownTo.length)],
    ["hitsOfUs", format.number(sum(askedOfUs, hits))],
    ["hitsByUs", format.number(sum(askedByUs, hits))],
    ["linked", format.number(contribution.linked)],
    ["searches", format.number(contribution.searches)],
    ["median", days ?? t("records.contribution.nothingAnswered")],
  ];
  const facts = named.map(([name, value]) => ({
    term: t(`records.contribution.${name}`),
    value: <bdi>{value}</bdi>,
  }));
  return (
    <Panel heading={t("records.contribution.since", { date: format.date(since) })}>
      <Facts facts={facts} />
    </Panel>
  );
}

function Reviews({ contribution: { reviewSoon } }: ContributionProps) {
  const { t } = useTranslation();
  if (reviewSoon === 0) return null;
  return (
    <Card tone="maybe" heading={t("records.contribution.reviews")}>
      <p>{t("records.contribution.reviewSoon", { count: reviewSoon })}</p>
      <PageLink href={reviewPage}>{t("records.review.title")}</PageLink>
    </Card>
  );
}

function Tables({ contribution }: ContributionProps) {
  const format = useFormat();
  const { records, shownTo, askedOfUs, askedByUs, outcomes } = contribution;
  const members = shownTo.map(({ member, count }) => ({ code: format.country(member), count }));
  return (
    <>
      <CountTable name="byState" words="records.state" counts={records} />
      <CountTable name="byMember" counts={members} />
      <CountTable name="askedOfUs" words="records.matchState" counts={askedOfUs} />
      <CountTable name="askedByUs" words="records.matchState" counts={askedByUs} />
      <CountTable name="outcomes" words="records.outcome" counts={outcomes} />
    </>
  );
}

interface CountTableProps {
  name: string;
  /** Where the words of the codes are; the codes are words already where it is left out. */
  words?: string;
  counts: readonly Counted[];
}

interface Row extends Counted {
  readonly word: string;
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { id: "what", label: t("records.contribution.what"), cell: ({ word }) => <bdi>{word}</bdi> },
    {
      id: "count",
      label: t("records.contribution.count"),
      cell: ({ count }) => format.number(count),
      numeric: true,
    },
  ];
}

function CountTable({ name, words, counts }: CountTableProps) {
  const { t } = useTranslation();
  const columns = useColumns();
  const rows = counts.map(({ code, count }) => ({
    code,
    count,
    word: words === undefined ? code : t(`${words}.${code}`),
  }));
  return (
    <div>
      <Panel heading={t(`records.contribution.${name}`)}>
        <Table
          caption={t(`records.contribution.${name}`)}
          columns={columns}
          rows={rows}
          keyOf={({ code }) => code}
          nothing={t("records.contribution.none")}
        />
      </Panel>
    </div>
  );
}

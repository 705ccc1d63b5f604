import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { connection, readFailure, useOfflineSince } from "#platform/http/web";
import {
  companiesPage,
  findRoute,
  glossaryPage,
  marksPage,
  newEntryPage,
  phonePage,
  proposalsPage,
  sourcesPage,
} from "#reference/contract";
import {
  Answer,
  Button,
  Cluster,
  Columns,
  Page,
  PageLink,
  Stack,
  State,
  TextField,
  useFormat,
} from "#ui";
import { ExplainedWords } from "../glossary/explained-words.tsx";
import { askReference, type Sourced } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import { FollowButton, SubscriptionsLink } from "../subscription/follow-button.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { type FindQuestion, readQuestion, writeQuestion } from "./find-address.ts";
import { ResultRow } from "./result-row.tsx";
import classes from "./table.module.css";

type FindAnswer = Sourced<typeof findRoute>;

const pageSize = 30;
const pauseMilliseconds = 150;

/** The reference table: one search box, what it finds, and the ways to narrow it down. */
export function TablePage() {
  const { t } = useTranslation();
  const { question, ask } = useQuestion();
  const asked = useInfiniteQuery({
    queryKey: [findRoute.id, question],
    queryFn: ({ pageParam }) =>
      askReference(findRoute, {
        body: { ...question, limit: pageSize, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: (page: FindAnswer) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t("reference.table.title")}
      lead={t("reference.table.lead")}
      actions={<TableLinks question={question} />}
    >
      <Stack>
        <LateOfflineNote madeHere={asked.data?.pages[0]?.madeHere} />
        <SearchBox question={question} ask={ask} />
        <ExplainedWords ids={["make", "model", "calibre", "action"]} />
        <Answer
          asked={{ data: asked.data, error: asked.error, refetch: () => asked.refetch() }}
          explain={readFailure}
          rows={8}
        >
          {({ pages }) => (
            <Results
              question={question}
              ask={ask}
              pages={pages}
              onMore={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
            />
          )}
        </Answer>
      </Stack>
    </Page>
  );
}

/** What the server is needed for: not offered without it. */
function EditingLinks({ question }: { question: FindQuestion }) {
  const { t } = useTranslation();
  const isBlank = question.query.trim() === "" && Object.keys(question.facets).length === 0;
  return (
    <>
      {!isBlank && (
        <FollowButton
          followed={{ kind: "search", query: question.query.trim(), facets: question.facets }}
          label={t("reference.follow.search")}
        />
      )}
      <PageLink href={proposalsPage}>{t("reference.proposals.title")}</PageLink>
      <PageLink href={newEntryPage}>{t("reference.propose.new")}</PageLink>
      <SubscriptionsLink />
    </>
  );
}

/** What can be done about the table as a whole, and about what the question finds. */
function TableLinks({ question }: { question: FindQuestion }) {
  const { t } = useTranslation();
  const isOffline = useOfflineSince(connection) !== undefined;
  return (
    <Cluster>
      {!isOffline && <EditingLinks question={question} />}
      <PageLink href={glossaryPage}>{t("reference.glossary.title")}</PageLink>
      <PageLink href={companiesPage}>{t("reference.companies.title")}</PageLink>
      <PageLink href={marksPage}>{t("reference.library.title")}</PageLink>
      <PageLink href={phonePage}>{t("reference.nav.phone")}</PageLink>
      <PageLink href={sourcesPage}>{t("reference.sources.title")}</PageLink>
    </Cluster>
  );
}

/** The question lives in the address, so that it can be kept, sent and gone back to. */
function useQuestion() {
  const navigate = useNavigate();
  const { searchStr } = useLocation();
  const ask = (next: FindQuestion) => void navigate({ href: writeQuestion(next), replace: true });
  return { question: readQuestion(searchStr), ask };
}

interface Asking {
  question: FindQuestion;
  ask: (question: FindQuestion) => void;
}

function SearchBox({ question, ask }: Asking) {
  const { t } = useTranslation();
  const { text, setText } = useTypedQuery(question.query, (query) => ask({ ...question, query }));
  return (
    <div className={classes.search}>
      <TextField
        label={t("reference.table.search")}
        type="search"
        value={text}
        onChange={setText}
        maxLength={200}
      />
    </div>
  );
}

interface ResultsProps extends Asking {
  pages: readonly FindAnswer[];
  onMore: (() => void) | undefined;
}

function Results({ question, ask, pages, onMore }: ResultsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [first] = pages;
  if (first === undefined) return null;
  const results = pages.flatMap((page) => page.results);
  return (
    <Columns kind="aside">
      <section aria-live="polite">
        <p className={classes.count}>
          {t("reference.table.results", { count: first.total })}
          {first.unknownWords.length > 0 && (
            <> · {t("reference.table.unknownWords", { words: format.list(first.unknownWords) })}</>
          )}
        </p>
        {results.length === 0 ? (
          <State sign="nothing_found" title={t("reference.table.nothing.title")}>
            {t("reference.table.nothing.text")}
          </State>
        ) : (
          <ul className={classes.results}>
            {results.map((result) => (
              <ResultRow key={`${result.kind} ${result.id}`} result={result} />
            ))}
          </ul>
        )}
        {onMore && <Button onClick={onMore}>{t("reference.table.more")}</Button>}
      </section>
      <FacetPanel question={question} facets={first.facets} ask={ask} />
    </Columns>
  );
}

/** What is being typed: asked after a pause, and replaced when the address changes by itself. */
function useTypedQuery(query: string, ask: (query: string) => void) {
  const [text, setText] = useState(query);
  const [sent, setSent] = useState(query);
  const [shown, setShown] = useState(query);
  if (query !== shown) {
    setShown(query);
    if (query !== sent) setText(query);
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text === query) return;
      setSent(text);
      ask(text);
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  });
  return { text, setText };
}

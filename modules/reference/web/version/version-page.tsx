import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type Article,
  ArticleField,
  firearmName,
  readVersionRoute,
  termOfArticleField,
  versionsPage,
} from "#reference/contract";
import { isKnown, isListField, provenanceOf } from "#reference/science";
import { Answer, Card, type Fact, Facts, Moment, Page, PageLink, Stack } from "#ui";
import { ArticleItem } from "../article/article-item.tsx";
import { ProvenanceLine } from "../article/provenance-line.tsx";
import { type ArticleWords, useArticleWords } from "../article/use-article-words.ts";
import { CodeTerm } from "../glossary/code-term.tsx";
import { Term } from "../glossary/term.tsx";

/** An entry as it stood in one of its versions: every field that was known then, with its source. */
export function VersionPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const input = { ref: params.ref ?? "", number: Number(params.version) };
  const asked = useQuery({
    queryKey: [readVersionRoute.id, input],
    queryFn: () => server.call(readVersionRoute, { params: input }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {({ ref, number, article, madeAt }) => (
        <Page
          title={`\u2068${firearmName(article)}\u2069`}
          lead={
            <>
              <Term id="version">{t("reference.entry.version", { version: number })}</Term> ·{" "}
              <Moment value={madeAt} as="dateTime" />
            </>
          }
          above={<PageLink href={versionsPage(ref)}>{t("reference.versions.title")}</PageLink>}
        >
          <Stack>
            <Card tone="unknown">{t("reference.versions.old")}</Card>
            <VersionFacts article={article} />
          </Stack>
        </Page>
      )}
    </Answer>
  );
}

function VersionFacts({ article }: { article: Article }) {
  const words = useArticleWords();
  const facts = ArticleField.options
    .filter((field) => isKnown(article, field))
    .map(
      (field): Fact => ({
        term: words.field(field),
        name: <CodeTerm id={termOfArticleField[field]}>{words.field(field)}</CodeTerm>,
        value: <Value {...{ article, field, words }} />,
      }),
    );
  return <Facts facts={facts} />;
}

interface ValueProps {
  article: Article;
  field: ArticleField;
  words: ArticleWords;
}

function Value({ article, field, words }: ValueProps) {
  const value: unknown = article[field];
  const provenance = provenanceOf(article, field);
  return (
    <>
      {isListField(field) ? (
        (value as unknown[]).map((item) => (
          <ArticleItem key={JSON.stringify(item)} field={field} item={item} />
        ))
      ) : (
        <div>{words.value(field, value)}</div>
      )}
      {provenance && <ProvenanceLine of={provenance} />}
    </>
  );
}

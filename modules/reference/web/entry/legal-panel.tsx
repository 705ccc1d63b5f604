import { useTranslation } from "react-i18next";
import type { Article, LegalClass } from "#reference/contract";
import { Card, type Column, Panel, Table } from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { FieldSource } from "./field-source.tsx";

/** How administrations class it, each in its country, at its date, with where that is written. */
export function LegalPanel({ article }: { article: Article }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const columns = useColumns();
  return (
    <Panel
      heading={words.field("legalClasses")}
      explained={<ArticleFieldSign field="legalClasses" />}
      aside={<FieldSource article={article} field="legalClasses" />}
    >
      {article.legalClasses.length > 0 && (
        <Card tone="unknown">{t("reference.legal.opinion")}</Card>
      )}
      <Table
        caption={words.field("legalClasses")}
        columns={columns}
        rows={article.legalClasses}
        keyOf={(one) => JSON.stringify(one)}
        order={{ column: "jurisdiction", descending: false }}
        nothing={t("reference.legal.none")}
      />
    </Panel>
  );
}

function useColumns(): Column<LegalClass>[] {
  const { t } = useTranslation();
  const words = useArticleWords();
  return [
    {
      id: "jurisdiction",
      label: t("reference.legal.jurisdiction"),
      sortBy: ({ jurisdiction }) => words.jurisdiction(jurisdiction),
      cell: ({ jurisdiction }) => words.jurisdiction(jurisdiction),
    },
    {
      id: "class",
      label: t("reference.legal.class"),
      cell: (one) => (
        <>
          <bdi>{one.class}</bdi>
          {one.variant && <> · {t("reference.variant.number", { number: one.variant })}</>}
        </>
      ),
    },
    {
      id: "dates",
      label: t("reference.legal.dates"),
      sortBy: ({ from }) => from,
      cell: (one) => words.span(one) ?? t("reference.legal.undated"),
    },
    {
      id: "source",
      label: t("reference.provenance.source"),
      cell: ({ source }) => <bdi>{source}</bdi>,
    },
  ];
}

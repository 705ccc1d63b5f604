import { useTranslation } from "react-i18next";
import type { Variant } from "#reference/contract";
import { variantRef } from "#reference/science";
import { Code, type Column, Panel, Table } from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";
import type { EntryAnswer } from "./entry-answer.ts";
import { FieldSource } from "./field-source.tsx";

/** The ways it was sold; the one that was asked for is set off. */
export function VariantsPanel({ answer, asked }: { answer: EntryAnswer; asked: string }) {
  const { ref, article } = answer;
  const { t } = useTranslation();
  const columns = useColumns(ref, asked);
  const words = useArticleWords();
  if (article.variants.length === 0) return null;
  return (
    <Panel
      heading={words.field("variants")}
      explained={<ArticleFieldSign field="variants" />}
      aside={<FieldSource article={article} field="variants" />}
    >
      <p className={classes.hint}>{t("reference.variant.hint")}</p>
      <Table
        caption={words.field("variants")}
        columns={columns}
        rows={article.variants}
        keyOf={({ number }) => String(number)}
      />
    </Panel>
  );
}

function useColumns(ref: string, asked: string): Column<Variant>[] {
  const { t } = useTranslation();
  const words = useArticleWords();
  const asArticle = t("reference.variant.asEntry");
  return [
    {
      id: "number",
      label: t("reference.field.number"),
      cell: ({ number }) => {
        const own = variantRef(ref, number);
        const isAsked = own === asked;
        return (
          <span id={own} className={isAsked ? classes.asked : undefined}>
            <Code>{own}</Code>
            {isAsked && <> {t("reference.variant.asked")}</>}
          </span>
        );
      },
    },
    {
      id: "name",
      label: t("reference.variant.name"),
      cell: ({ name }) => (name ? <bdi dir="ltr">{name}</bdi> : asArticle),
    },
    {
      id: "calibres",
      label: words.field("calibres"),
      cell: ({ calibres }) =>
        calibres.length > 0 ? <Code>{calibres.join(", ")}</Code> : asArticle,
    },
    {
      id: "capacity",
      label: words.field("capacityRounds"),
      cell: ({ capacityRounds: rounds }) =>
        rounds ? words.codes.value("capacityRounds", rounds) : asArticle,
    },
    {
      id: "barrel",
      label: words.field("barrelLengthMm"),
      cell: ({ barrelLengthMm: length }) =>
        length ? words.codes.value("barrelLengthMm", length) : asArticle,
    },
    {
      id: "years",
      label: t("reference.firm.years"),
      cell: ({ yearFrom: from, yearTo: to }) => words.span({ from, to }) ?? asArticle,
    },
  ];
}

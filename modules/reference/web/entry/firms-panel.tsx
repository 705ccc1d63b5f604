import { useTranslation } from "react-i18next";
import type { Article, Firm } from "#reference/contract";
import { type Column, Panel, Table } from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";
import { FieldSource } from "./field-source.tsx";

/** The name on the gun, who made it and who brought it in are three things: each firm with its role and years. */
export function FirmsPanel({ article }: { article: Article }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const columns = useColumns();
  return (
    <Panel heading={words.field("firms")} aside={<FieldSource article={article} field="firms" />}>
      <p className={classes.hint}>
        {t("reference.firm.hint", { make: `\u2068${article.make}\u2069` })}
      </p>
      <Table
        caption={words.field("firms")}
        columns={columns}
        rows={article.firms}
        keyOf={({ name, role, from }) => `${name} ${role} ${from}`}
        nothing={t("reference.firm.none")}
      />
    </Panel>
  );
}

function useColumns(): Column<Firm>[] {
  const { t } = useTranslation();
  const words = useArticleWords();
  return [
    { id: "name", label: t("reference.firm.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: "role",
      label: t("reference.firm.role"),
      cell: ({ role }) => t(`reference.firmRole.${role}`),
    },
    {
      id: "country",
      label: t("reference.firm.country"),
      cell: ({ country }) =>
        country ? words.codes.country(country) : t("reference.value.unknown"),
    },
    {
      id: "years",
      label: t("reference.firm.years"),
      cell: (firm) => words.span(firm) ?? t("reference.value.unknown"),
    },
  ];
}

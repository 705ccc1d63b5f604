import { useTranslation } from "react-i18next";
import { companyPage, type Firm } from "#reference/contract";
import { type Column, PageLink, Panel, Table } from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";
import type { EntryAnswer } from "./entry-answer.ts";
import { FieldSource } from "./field-source.tsx";

/** The name on the gun, who made it and who brought it in are three things: each firm with its role and years. */
export function FirmsPanel({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const columns = useColumns(answer);
  const { article } = answer;
  return (
    <Panel
      heading={words.field("firms")}
      explained={<ArticleFieldSign field="firms" />}
      aside={<FieldSource article={article} field="firms" />}
    >
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

function useColumns({ firms }: EntryAnswer): Column<Firm>[] {
  const { t } = useTranslation();
  const words = useArticleWords();
  return [
    {
      id: "name",
      label: t("reference.firm.name"),
      cell: ({ name }) => <FirmName name={name} known={firms.find((one) => one.name === name)} />,
    },
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

/** Leads to the company where the list knows it: to what it was called, and whom to ask for its records. */
function FirmName({
  name,
  known,
}: {
  name: string;
  known: EntryAnswer["firms"][number] | undefined;
}) {
  if (known === undefined) return <bdi>{name}</bdi>;
  return (
    <PageLink href={companyPage(known.company.id)}>
      <bdi>{name}</bdi>
    </PageLink>
  );
}

import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Code, type Fact, Facts, PageLink, useFormat } from "#ui";
import { Term } from "../glossary/term.tsx";
import { writeQuestion } from "../table/find-address.ts";
import type { CompanyAnswer } from "./company-answer.ts";
import { usePeriodWords } from "./period-words.ts";
import { SourceLink } from "./source-link.tsx";

/** What is known of the company, one fact a line; what is not known is said so. */
export function CompanyFacts({ answer }: { answer: CompanyAnswer }) {
  return <Facts facts={useCompanyFacts(answer)} />;
}

function useCompanyFacts({ company, makes }: CompanyAnswer): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const period = usePeriodWords();
  const unknown = t("reference.value.unknown");
  const codes = t("reference.company.makeCodes");
  return [
    {
      term: t("reference.company.country"),
      value: company.country === undefined ? unknown : format.country(company.country),
    },
    {
      term: t("reference.company.town"),
      value: company.town === undefined ? unknown : <bdi>{company.town}</bdi>,
    },
    { term: t("reference.company.period"), value: period(company) },
    {
      term: codes,
      name: <Term id="maker_s_code">{codes}</Term>,
      value: company.makeCodes.length === 0 ? unknown : <Code>{company.makeCodes.join(", ")}</Code>,
    },
    ...company.codes.map(({ list, code, source }) => ({
      term: t(`reference.company.code.${list}`),
      value: (
        <>
          <Code>{code}</Code> <SourceLink source={source} />
        </>
      ),
    })),
    ...(makes.length > 0
      ? [{ term: t("reference.company.makes"), value: <Makes makes={makes} /> }]
      : []),
    { term: t("reference.company.sources"), value: <SourceLink source={company.source} /> },
  ];
}

function Makes({ makes }: Pick<CompanyAnswer, "makes">) {
  return makes.map(({ id, name }, at) => (
    <Fragment key={id}>
      {at > 0 && ", "}
      <PageLink href={writeQuestion({ query: "", facets: { kind: ["entry"], make: [name] } })}>
        <bdi dir="ltr">{name}</bdi>
      </PageLink>
    </Fragment>
  ));
}

import { useTranslation } from "react-i18next";
import { type CompanyLink, companyPage, type ExplainedInPlace } from "#reference/contract";
import { Caption, PageLink, Panel, Row, Rows } from "#ui";
import { Term } from "../glossary/term.tsx";
import { useRelationWords } from "./relation-words.ts";

interface RelatedCompaniesProps {
  heading: string;
  term: ExplainedInPlace;
  links: readonly CompanyLink[];
  /** The company whose page this is. */
  from: string;
}

/** Companies one step away, each with the event that relates them. */
export function RelatedCompanies({ heading, term, links, from }: RelatedCompaniesProps) {
  const { t } = useTranslation();
  const words = useRelationWords();
  return (
    <Panel heading={heading}>
      {links.length === 0 ? (
        <Caption>
          <Term id={term}>{t("reference.company.none")}</Term>
        </Caption>
      ) : (
        <Rows>
          {links.map((link) => {
            const other = link.subject.id === from ? link.object : link.subject;
            return (
              <Row
                key={`${link.kind} ${other.id}`}
                title={
                  <PageLink href={companyPage(other.id)}>
                    <bdi>{other.name}</bdi>
                  </PageLink>
                }
                detail={words(link)}
              />
            );
          })}
        </Rows>
      )}
    </Panel>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { companiesPage, companyRoute } from "#reference/contract";
import { Answer, Card, Columns, Page, PageLink, Stack } from "#ui";
import { askReference } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import type { CompanyAnswer } from "./company-answer.ts";
import { CompanyEvents } from "./company-events.tsx";
import { CompanyFacts } from "./company-facts.tsx";
import { CompanyNames } from "./company-names.tsx";
import { CompanyRecords } from "./company-records.tsx";
import { RelatedCompanies } from "./related-companies.tsx";

/** One company: what it was called and when, who came before and after, and whom to ask for its records. */
export function CompanyPage() {
  const { params } = useAddress();
  const id = params.company ?? "";
  const asked = useQuery({
    queryKey: [companyRoute.id, id],
    queryFn: () => askReference(companyRoute, { params: { id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(answer) => <CompanyArticle answer={answer} />}
    </Answer>
  );
}

function CompanyArticle({ answer }: { answer: CompanyAnswer }) {
  const { t } = useTranslation();
  const { company, successors, predecessors } = answer;
  return (
    <Page
      title={`\u2068${company.name}\u2069`}
      lead={t("reference.company.lead", { kind: t(`reference.companyKind.${company.kind}`) })}
      above={<PageLink href={companiesPage}>{t("reference.companies.title")}</PageLink>}
    >
      <Columns kind="aside">
        <Stack gap="large">
          <LateOfflineNote madeHere={answer.madeHere} />
          <CompanyFacts answer={answer} />
          <CompanyEvents answer={answer} />
          <CompanyNames company={company} />
        </Stack>
        <Stack gap="large">
          <CompanyRecords answer={answer} />
          <RelatedCompanies
            heading={t("reference.company.successors")}
            term="successor"
            links={successors}
            from={company.id}
          />
          <RelatedCompanies
            heading={t("reference.company.predecessors")}
            term="predecessor"
            links={predecessors}
            from={company.id}
          />
          <Card tone="unknown">{t("reference.company.unverified")}</Card>
        </Stack>
      </Columns>
    </Page>
  );
}

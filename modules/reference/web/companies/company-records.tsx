import { useTranslation } from "react-i18next";
import { companyPage } from "#reference/contract";
import { Caption, PageLink, Panel, Stack } from "#ui";
import { Term } from "../glossary/term.tsx";
import type { CompanyAnswer } from "./company-answer.ts";
import { useRelationWords } from "./relation-words.ts";

/** Whom to ask for its registers: the chain of events that leads there, each link with its reason. */
export function CompanyRecords({ answer }: { answer: CompanyAnswer }) {
  const { t } = useTranslation();
  const words = useRelationWords();
  const { links, owners } = answer.records;
  return (
    <Panel heading={t("reference.company.records")}>
      <Stack gap="small">
        <Holder answer={answer} />
        {[...links, ...owners].map((link) => (
          <Caption key={`${link.subject.id} ${link.object.id}`}>{words(link)}</Caption>
        ))}
        <Caption>
          <Term id="records_holder">{t("reference.company.records.caution")}</Term>
        </Caption>
      </Stack>
    </Panel>
  );
}

function Holder({ answer: { company, records } }: { answer: CompanyAnswer }) {
  const { t } = useTranslation();
  const { holder, owners } = records;
  if (holder === undefined) return <p>{t("reference.company.records.nobody")}</p>;
  const owner = owners.at(-1)?.object;
  return (
    <>
      <p>
        {holder.id === company.id ? (
          t("reference.company.records.self", { name: `\u2068${holder.name}\u2069` })
        ) : (
          <PageLink href={companyPage(holder.id)}>
            <bdi>{holder.name}</bdi>
          </PageLink>
        )}
      </p>
      {owner && (
        <p>
          {t("reference.company.records.owner")}:{" "}
          <PageLink href={companyPage(owner.id)}>
            <bdi>{owner.name}</bdi>
          </PageLink>
        </p>
      )}
    </>
  );
}

import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { companyPage, entryPage } from "#reference/contract";
import { Code, type Fact, Facts, PageLink, Panel } from "#ui";
import { Term } from "../glossary/term.tsx";
import classes from "./entry.module.css";
import type { EntryAnswer } from "./entry-answer.ts";

/** Names in several scripts, each in its own direction. */
function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className={classes.names}>
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The calibres it names, with their other names. */
export function Calibres({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  if (answer.calibres.length === 0) return null;
  const facts = answer.calibres.map(({ name, aliases }) => ({
    term: `\u2068${name}\u2069`,
    value: <Names names={aliases} />,
  }));
  return (
    <Panel heading={t("reference.entry.calibres")}>
      <Facts facts={facts} />
    </Panel>
  );
}

/** What the list of makes says of its make, and which company stands behind it. */
export function AboutMake({ answer: { make, company } }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const facts = [
    ...(company
      ? [{ term: t("reference.company.history"), value: <CompanyLink company={company} /> }]
      : []),
    ...(make ? aboutMake(make, t) : []),
  ];
  if (facts.length === 0) return null;
  return (
    <Panel heading={t("reference.entry.make")}>
      <Facts facts={facts} />
    </Panel>
  );
}

function CompanyLink({ company }: { company: NonNullable<EntryAnswer["company"]> }) {
  return (
    <PageLink href={companyPage(company.id)}>
      <bdi>{company.name}</bdi>
    </PageLink>
  );
}

function aboutMake(make: NonNullable<EntryAnswer["make"]>, t: TFunction): Fact[] {
  const codes = t("reference.entry.makeCode");
  const names = make.aliases.map(({ text }) => text);
  const code = {
    term: codes,
    name: <Term id="maker_s_code">{codes}</Term>,
    value: <Code>{make.code}</Code>,
  };
  return [
    ...(make.code ? [code] : []),
    ...(names.length > 0
      ? [{ term: t("reference.field.alsoKnownAs"), value: <Names names={names} /> }]
      : []),
    ...(make.madeBy ? [{ term: t("reference.entry.madeBy"), value: make.madeBy }] : []),
  ];
}

/** Other entries of the same make. */
export function Siblings({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  if (answer.siblings.length === 0) return null;
  return (
    <Panel heading={t("reference.entry.siblings", { make: answer.article.make })}>
      <ul className={classes.models}>
        {answer.siblings.map(({ ref, model }) => (
          <li key={ref}>
            <PageLink href={entryPage(ref)}>
              <bdi dir="ltr">{model}</bdi>
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

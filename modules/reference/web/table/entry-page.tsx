import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import {
  checkPage,
  companyPage,
  comparePage,
  type DescriptionField,
  type Entry,
  entryPage,
  entryRoute,
  tablePage,
  type FieldValue as Value,
} from "#reference/contract";
import { Answer, Card, Code, Columns, type Fact, Facts, Page, PageLink, Panel, Stack } from "#ui";
import { FirearmDrawing } from "../drawings/firearm-drawing.tsx";
import { FieldName } from "../field-name.tsx";
import { FieldValue } from "../field-value.tsx";
import { Term } from "../glossary/term.tsx";
import { askReference, type Sourced } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import classes from "./table.module.css";

type EntryAnswer = Sourced<typeof entryRoute>;

/** One entry of the reference table. */
export function EntryPage() {
  const { params } = useAddress();
  const ref = params.ref ?? "";
  const asked = useQuery({
    queryKey: [entryRoute.id, ref],
    queryFn: () => askReference(entryRoute, { params: { ref } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(answer) => <EntryArticle answer={answer} />}
    </Answer>
  );
}

function EntryArticle({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const { entry } = answer;
  const type = t(`reference.type.${entry.type}`);
  return (
    <Page
      title={`\u2068${entry.make} ${entry.model}\u2069`}
      lead={t("reference.entry.lead", { type, state: t(`reference.state.${entry.state}`) })}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
      actions={
        <PageLink href={checkPage} as="quiet">
          {t("reference.entry.check")}
        </PageLink>
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <LateOfflineNote madeHere={answer.madeHere} isEntry />
          <div className={classes.picture}>
            <FirearmDrawing type={entry.type} title={t("reference.entry.drawing", { type })} />
          </div>
          {entry.state === "seed" && <Card tone="unknown">{t("reference.entry.unverified")}</Card>}
          <Facts facts={useEntryFacts(entry)} />
          <Calibres answer={answer} />
        </Stack>
        <Stack gap="large">
          <AboutMake answer={answer} />
          <LookAlikes answer={answer} />
          <Siblings answer={answer} />
        </Stack>
      </Columns>
    </Page>
  );
}

function useEntryFacts(entry: Entry): Fact[] {
  const { t } = useTranslation();
  const show = (field: DescriptionField, values: readonly (Value | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return {
      term: t(`reference.field.${field}`),
      name: <FieldName field={field} />,
      value:
        known.length === 0
          ? t("reference.value.unknown")
          : known.map((value, at) => (
              <span key={value}>
                {at > 0 && ", "}
                <FieldValue field={field} value={value} />
              </span>
            )),
    };
  };
  const names = entry.alsoKnownAs;
  return [
    show("make", [entry.make]),
    show("model", [entry.model]),
    ...(names.length > 0
      ? [{ term: t("reference.field.alsoKnownAs"), value: <Names names={names} /> }]
      : []),
    show("manufacturer", [entry.manufacturer]),
    show("importer", entry.importers),
    show("type", [entry.type]),
    show("action", [entry.action]),
    show("calibre", entry.calibres),
    show("capacityRounds", [entry.capacityRounds]),
    show("barrelLengthMm", [entry.barrelLengthMm]),
    show("country", [entry.country]),
    { term: t("reference.field.years"), value: useYears(entry) },
    {
      term: t("reference.field.number"),
      name: <Term id="entry">{t("reference.field.number")}</Term>,
      value: <Code>{entry.ref}</Code>,
    },
  ];
}

function useYears({ yearFrom, yearTo }: Entry): string {
  const { t } = useTranslation();
  if (yearFrom === undefined) return t("reference.value.unknown");
  if (yearTo === undefined) return t("reference.value.since", { year: yearFrom });
  return t("reference.value.until", { from: yearFrom, to: yearTo });
}

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

function Calibres({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  if (answer.calibres.length === 0) return null;
  const facts = answer.calibres.map(({ name, aliases }) => ({
    term: name,
    value: <Names names={aliases} />,
  }));
  return (
    <Panel heading={t("reference.entry.calibres")}>
      <Facts facts={facts} />
    </Panel>
  );
}

function AboutMake({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const { make, company } = answer;
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
  return [
    ...(make.code
      ? [
          {
            term: codes,
            name: <Term id="maker_s_code">{codes}</Term>,
            value: <Code>{make.code}</Code>,
          },
        ]
      : []),
    ...(make.aliases.length > 0
      ? [
          {
            term: t("reference.field.alsoKnownAs"),
            value: <Names names={make.aliases.map(({ text }) => text)} />,
          },
        ]
      : []),
    ...(make.madeBy ? [{ term: t("reference.entry.madeBy"), value: make.madeBy }] : []),
  ];
}

/** Entries it is often taken for, each to be held beside it. */
function LookAlikes({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const confused = new Set(
    answer.article.links.filter(({ kind }) => kind === "confused_with").map(({ ref }) => ref),
  );
  const others = answer.links.filter(({ ref }) => confused.has(ref));
  if (others.length === 0) return null;
  return (
    <Panel heading={t("reference.entry.confusedWith")}>
      <ul className={classes.models}>
        {others.map(({ ref, make, model }) => (
          <li key={ref}>
            <PageLink href={comparePage([answer.entry.ref, ref])}>
              {t("reference.entry.compareWith", { name: `\u2068${make} ${model}\u2069` })}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Siblings({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  if (answer.siblings.length === 0) return null;
  return (
    <Panel heading={t("reference.entry.siblings", { make: answer.entry.make })}>
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

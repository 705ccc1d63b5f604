import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { type ExplainedTerm, TermCategory, tablePage } from "#reference/contract";
import { foldText } from "#reference/science";
import { Answer, Caption, ChoiceField, Page, PageLink, Stack, State, TextField } from "#ui";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import { AcronymTable } from "./acronym-table.tsx";
import classes from "./glossary.module.css";
import { LetterList } from "./letter-list.tsx";
import { useTerms } from "./use-terms.ts";

/** The glossary: by letter, by field, by search; acronyms in a table of their own. */
export function GlossaryPage() {
  const { t } = useTranslation();
  const asked = useTerms();
  return (
    <Page
      title={t("reference.glossary.title")}
      lead={t("reference.glossary.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack gap="large">
        <LateOfflineNote madeHere={asked.data?.madeHere} />
        <Answer asked={asked} explain={readFailure} rows={12}>
          {({ terms }) => <Terms terms={terms} />}
        </Answer>
      </Stack>
    </Page>
  );
}

/** Terms whose name, acronym or meaning holds the text, of the field chosen. */
function narrow(terms: readonly ExplainedTerm[], text: string, category: string): ExplainedTerm[] {
  const wanted = foldText(text);
  return terms.filter(
    (term) =>
      (category === "" || term.category === category) &&
      [term.name, term.acronym ?? "", term.definition].some((each) =>
        foldText(each).includes(wanted),
      ),
  );
}

function Terms({ terms }: { terms: readonly ExplainedTerm[] }) {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const text = query.get("q") ?? "";
  const field = TermCategory.safeParse(query.get("field"));
  const category = field.success ? field.data : "";
  const shown = narrow(terms, text, category);
  useShownTerm();
  return (
    <Stack gap="large">
      <div className={classes.ask}>
        <TextField
          label={t("reference.glossary.search")}
          type="search"
          value={text}
          onChange={(q) => setQuery({ q })}
          maxLength={80}
        />
        <ChoiceField
          label={t("reference.glossary.category")}
          none={t("reference.glossary.all")}
          options={TermCategory.options.map((code) => ({
            value: code,
            label: t(`reference.termCategory.${code}`),
          }))}
          value={category}
          onChange={(chosen) => setQuery({ field: chosen })}
        />
      </div>
      <p role="status" className={classes.count}>
        {t("reference.glossary.count", { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <State sign="nothing_found" title={t("reference.glossary.nothing.title")}>
          {t("reference.glossary.nothing.text")}
        </State>
      ) : (
        <>
          <LetterList terms={shown} />
          <AcronymTable terms={shown.filter(({ acronym }) => acronym !== undefined)} />
        </>
      )}
      <Caption>{t("reference.glossary.unreviewed")}</Caption>
    </Stack>
  );
}

/** Brings the term of the address into view, also where the page was open before. */
function useShownTerm(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "") return;
    const term = document.getElementById(hash);
    term?.scrollIntoView({ block: "center" });
    term?.focus({ preventScroll: true });
  }, [hash]);
}

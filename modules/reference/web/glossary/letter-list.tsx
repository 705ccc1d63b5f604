import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ExplainedTerm } from "#reference/contract";
import classes from "./glossary.module.css";
import { groupTerms } from "./group-terms.ts";

/** All terms under their first letters, with a line of letters that leads to them. */
export function LetterList({ terms }: { terms: readonly ExplainedTerm[] }) {
  const { t, i18n } = useTranslation();
  const groups = groupTerms(terms, i18n.language);
  return (
    <>
      <nav aria-label={t("reference.glossary.letters")} className={classes.letters}>
        {groups.map(({ letter }) => (
          <a key={letter} href={`#letter-${letter}`} className={classes.letter}>
            {letter}
          </a>
        ))}
      </nav>
      {groups.map(({ letter, terms: own }) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} className={classes.heading}>
            {letter}
          </h2>
          <dl className={classes.terms}>
            {own.map((term) => (
              <TermLine key={term.id} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function TermLine({ term }: { term: ExplainedTerm }) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  return (
    <div className={classes.line} data-shown={hash === term.id || undefined}>
      <dt id={term.id} tabIndex={-1} className={classes.name}>
        {term.name}
        {term.acronym && (
          <>
            {" "}
            (<bdi dir="ltr">{term.acronym}</bdi>)
          </>
        )}
      </dt>
      <dd className={classes.meaning}>
        {term.definition}{" "}
        <span className={classes.category}>{t(`reference.termCategory.${term.category}`)}</span>
      </dd>
    </div>
  );
}

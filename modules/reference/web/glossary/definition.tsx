import { useTranslation } from "react-i18next";
import { termPage } from "#reference/contract";
import { PageLink } from "#ui";
import classes from "./definition.module.css";
import { useTerms } from "./use-terms.ts";

/** What a term means, in one sentence or two, with the way to the glossary. */
export function Definition({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useTerms();
  if (asked.error) return t("ui.state.failed");
  if (asked.data === undefined) return t("ui.state.loading");
  const term = asked.data.terms.find((each) => each.id === id);
  if (term === undefined) return t("reference.glossary.missing");
  return (
    <>
      <span className={classes.name}>
        {term.name}
        {term.acronym && (
          <>
            {" "}
            (<bdi dir="ltr">{term.acronym}</bdi>)
          </>
        )}
      </span>
      <span>{term.definition}</span>
      <PageLink href={termPage(id)} className={classes.more}>
        {t("reference.glossary.open")}
      </PageLink>
    </>
  );
}

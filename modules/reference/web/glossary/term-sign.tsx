import { useTranslation } from "react-i18next";
import type { ExplainedInPlace } from "#reference/contract";
import { Unseen } from "#ui";
import { Term } from "./term.tsx";
import classes from "./term-sign.module.css";

interface TermSignProps {
  id: ExplainedInPlace;
  /** The word beside it, as the page has it. */
  word: string;
}

/** A sign beside a label or a heading that explains its word: neither can be a control itself. */
export function TermSign({ id, word }: TermSignProps) {
  const { t } = useTranslation();
  return (
    <Term id={id}>
      <span className={classes.sign} aria-hidden="true">
        {t("reference.glossary.sign")}
      </span>
      <Unseen>{t("reference.glossary.explain", { word })}</Unseen>
    </Term>
  );
}

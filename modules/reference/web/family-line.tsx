import { useTranslation } from "react-i18next";
import type { Entry } from "#reference/contract";
import classes from "./entry-name.module.css";
import { Term } from "./glossary/term.tsx";

/** What an entry is where it is no firearm as sold: a reader must never take a family for a model. */
export function FamilyLine({ entry: { kind } }: { entry: Pick<Entry, "kind"> }) {
  const { t } = useTranslation();
  if (kind === undefined) return null;
  return (
    <p className={classes.family}>
      <Term id="family">{t(`reference.family.${kind}`)}</Term>
    </p>
  );
}

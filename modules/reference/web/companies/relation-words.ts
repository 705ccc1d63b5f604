import { useTranslation } from "react-i18next";
import type { CompanyLink } from "#reference/contract";

/** Keeps a name in its own order inside a sentence of either direction (UAX #9). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Writes a relation of two companies as a sentence with its year, in the reader's language. */
export function useRelationWords(): (link: CompanyLink) => string {
  const { t } = useTranslation();
  return ({ kind, subject, object, year }) => {
    const names = { subject: isolate(subject.name), object: isolate(object.name) };
    const event = t(`reference.relation.${kind}`, names);
    return year === undefined
      ? t("reference.relation.undated", { event })
      : t("reference.relation.dated", { event, year });
  };
}

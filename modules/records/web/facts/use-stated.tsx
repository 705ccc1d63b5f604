import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Fact } from "#ui";
import { RecordFieldName } from "../record-terms.tsx";

/** Facts that are stated; what is not stated says that it is unknown. */
export function useStated() {
  const { t } = useTranslation();
  return (facts: Readonly<Record<string, ReactNode>>): Fact[] =>
    Object.entries(facts).map(([field, value]) => ({
      term: t(`records.field.${field}`),
      name: <RecordFieldName field={field} />,
      value: value ?? t("records.field.unstated"),
    }));
}

import { useTranslation } from "react-i18next";

interface Period {
  readonly yearFrom?: number | undefined;
  readonly yearTo?: number | undefined;
}

/** Writes a period of years; an unknown one is said so. */
export function usePeriodWords(): (period: Period) => string {
  const { t } = useTranslation();
  return ({ yearFrom: from, yearTo: to }) => {
    if (from === undefined && to === undefined) return t("reference.company.periodUnknown");
    if (to === undefined) return t("reference.company.since", { from });
    if (from === undefined) return t("reference.company.until", { to });
    return t("reference.company.between", { from, to });
  };
}

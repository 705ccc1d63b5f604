import { useTranslation } from "react-i18next";
import type { RecordEvent } from "#records/contract";
import type { DaysBetween } from "#tracing/contract";
import { useFormat } from "#ui";
import { recoveredOn } from "./recovered-on.ts";

const daysOfYear = 365.25;

/** From the first sale to a holder until the recovery, in words; why it is not known where it is not. */
export function useTimeToCrime(): (days: DaysBetween | undefined, recovery: RecordEvent) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  const inDays = (count: number) => t("tracing.chain.days", { count, days: number(count) });
  return (days, recovery) => {
    if (days === undefined) {
      const isDated = recoveredOn(recovery) !== undefined;
      return t(isDated ? "tracing.chain.noSale" : "tracing.chain.noRecovery");
    }
    const { least, most } = days;
    const exact =
      least === most
        ? inDays(most)
        : t("tracing.chain.daysBetween", { least: number(least), most: inDays(most) });
    const years = Math.round((least + most) / 2 / daysOfYear);
    if (years < 2) return exact;
    return `${exact} (${t("tracing.chain.aboutYears", { count: years, years: number(years) })})`;
  };
}

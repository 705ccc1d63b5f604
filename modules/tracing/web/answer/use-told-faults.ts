import { useTranslation } from "react-i18next";
import { type ResultCode, resultNeeds } from "#tracing/contract";
import { type FormFault, useFormat } from "#ui";
import type { ToldFault } from "./written-told.ts";

/** What is wrong with what is told, as sentences at the fields of one leg. */
export function useToldFaults(
  id: string,
): (faults: readonly ToldFault[], code?: ResultCode | "") => FormFault[] {
  const { t } = useTranslation();
  const format = useFormat();
  return (faults, code = "") => {
    const needed = code === "" ? [] : (resultNeeds[code].link ?? []);
    const kinds = format.list(needed.map((kind) => t(`tracing.link.${kind}`)));
    return faults.map(({ field, rule }) => ({
      field: `${id}-${field}`,
      sentence: t(`tracing.fault.${rule}`, { kinds }),
    }));
  };
}

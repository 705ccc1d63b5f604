import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import type { FormFault } from "#ui";

/** What a refused call says, as the fault of a form: of one field, or of the form as a whole. */
export function useFaults(error: unknown, field?: string): readonly FormFault[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (!error) return [];
    const sentence = readFailure(error).sentence ?? t("ui.state.offline");
    return [{ ...(field && { field }), sentence }];
  }, [error, field, t]);
}

/** The same for where faults are kept beside those found before sending. */
export function useFaultReader(): (error: unknown) => readonly FormFault[] {
  const { t } = useTranslation();
  return (error) =>
    error ? [{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }] : [];
}

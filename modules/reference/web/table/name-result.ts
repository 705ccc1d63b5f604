import type { TFunction } from "i18next";
import type { Language } from "#platform/i18n/contract";
import type { FindResult } from "#reference/contract";

/** What a result is called in the reader's language; makes and models have one name everywhere. */
export function nameResult(result: FindResult, t: TFunction, language: Language): string {
  if (result.kind === "type" || result.kind === "action")
    return t(`reference.${result.kind}.${result.id}`);
  return result.names?.[language] ?? result.title;
}

import type { IdentificationSheet } from "#platform/documents/contract";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { writeProbability } from "./write-figures.ts";

/** The words of the identification sheet, by the names its template uses. */
export function labelSheet(
  translate: Translate,
  language: Language,
  sheet: IdentificationSheet,
): Record<string, string> {
  const say = (name: string) => translate(language, `documents.sheet.${name}`);
  return {
    title: say("title"),
    unidentified: say("unidentified"),
    field: say("field"),
    stated: say("stated"),
    marks: say("marks"),
    mark: say("mark"),
    place: say("place"),
    meaning: say("meaning"),
    probability: say("probability"),
    candidates: say("candidates"),
    noCandidates: say("no_candidates"),
    notInTable: translate(language, "documents.sheet.not_in_table", {
      probability: writeProbability(language, sheet.notInTable),
    }),
    account: say("account"),
    seen: say("seen"),
    recorded: say("recorded"),
    verdict: say("verdict"),
    agrees: say("agrees"),
    contradicts: say("contradicts"),
    suspicious: say("suspicious"),
    photos: say("photos"),
    features: say("features"),
    answer: say("answer"),
    verification: say("verification"),
    explanation: say("explanation"),
    notKnown: say("not_known"),
    lead: say("lead"),
  };
}

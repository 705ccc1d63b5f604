import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { glossaryRoute } from "#reference/contract";
import { askReference } from "../offline/ask-reference.ts";

/** The glossary in the reader's language, fetched once. */
export function useTerms() {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  return useQuery({
    queryKey: [glossaryRoute.id, language],
    queryFn: () => askReference(glossaryRoute, { query: { language } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

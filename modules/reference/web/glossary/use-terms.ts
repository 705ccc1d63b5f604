import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { glossaryRoute } from "#reference/contract";

/** The glossary in the reader's language, fetched once. */
export function useTerms() {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  return useQuery({
    queryKey: [glossaryRoute.id, language],
    queryFn: () => server.call(glossaryRoute, { query: { language } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

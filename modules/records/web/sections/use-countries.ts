import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { countriesRoute } from "#reference/contract";
import type { ChoiceOption } from "#ui";

/** Countries by name, in the reader's language. */
export function useCountries(): ChoiceOption[] {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  const { data } = useQuery({
    queryKey: [countriesRoute.id],
    queryFn: () => server.call(countriesRoute, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const options = (data?.countries ?? []).map(({ code, names }) => ({
    value: code,
    label: names[language],
  }));
  return options.sort((a, b) => a.label.localeCompare(b.label, language));
}

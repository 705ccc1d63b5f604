import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { countriesRoute } from "#reference/contract";
import { type ChoiceOption, useFormat } from "#ui";

/** Countries and territories by name, former ones among them. */
export function useCountryOptions(): ChoiceOption[] {
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

/** Languages in which notes on firearms are met; another one that stands already is kept. */
const met = "ar bg cs de en es fa fr he hr hu it ja ko nl pl pt ro ru sr sv tr uk zh".split(" ");

export function useLanguageOptions(standing: string): ChoiceOption[] {
  const format = useFormat();
  const codes = standing === "" || met.includes(standing) ? met : [...met, standing];
  return codes
    .map((value) => ({ value, label: format.languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

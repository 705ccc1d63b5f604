import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { chooseLanguage } from "#platform/i18n/web";
import { languageNames } from "./language-names.ts";
import { Segments } from "./segments.tsx";
import { themeChoices, useThemeChoice } from "./theme-choice.ts";

/** The four languages under their own names; switches without a reload. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Segments
      label={t("ui.language")}
      options={Language.options.map((value) => ({
        value,
        label: languageNames[value],
        lang: value,
      }))}
      value={Language.parse(i18n.language)}
      onChange={(language) => void chooseLanguage(language)}
    />
  );
}

/** By the device, light or dark. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const [theme, setTheme] = useThemeChoice();
  return (
    <Segments
      label={t("ui.theme")}
      options={themeChoices.map((value) => ({ value, label: t(`ui.theme.${value}`) }))}
      value={theme}
      onChange={setTheme}
    />
  );
}

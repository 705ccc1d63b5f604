import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { legForm } from "#tracing/contract";
import { ChoiceField, Cluster, languageNames, Stack } from "#ui";

/** What is asked of a member that is not connected, in a language it reads: to print, and for a mail. */
export function LegFormLinks({ leg }: { leg: string }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(() => Language.parse(i18n.language));
  return (
    <Stack gap="small">
      <ChoiceField
        label={t("tracing.leg.formLanguage")}
        options={Language.options.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={(chosen) => setLanguage(Language.parse(chosen))}
      />
      <Cluster>
        <a href={legForm(leg, "form", language)} download>
          {t("tracing.leg.formPdf")}
        </a>
        <a href={legForm(leg, "mail", language)} download>
          {t("tracing.leg.formText")}
        </a>
      </Cluster>
    </Stack>
  );
}

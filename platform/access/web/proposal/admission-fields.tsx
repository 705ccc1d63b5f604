import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import {
  ChoiceField,
  FieldGroup,
  type FormFault,
  faultOf,
  languageNames,
  Stack,
  TextField,
} from "#ui";
import { isEntity, type MemberDraft } from "./member-draft.ts";

interface AdmissionFieldsProps {
  draft: MemberDraft;
  faults: readonly FormFault[];
  onChange: (changes: Partial<MemberDraft>) => void;
}

type TextKey =
  | "agencyName"
  | "agencyLanguage"
  | "agencyPlace"
  | "zone"
  | "administrator"
  | "signInName";

/** What a new member begins with: its bureau, which is its desk, and its first administrator. */
export function AdmissionFields({ draft, faults, onChange }: AdmissionFieldsProps) {
  const { t } = useTranslation();
  const text = (field: TextKey) => ({
    id: field,
    label: t(`access.member.${field}`),
    value: draft[field],
    error: faultOf(faults, field),
    autoComplete: "off",
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      {isEntity(draft.member) && <NameFields {...{ draft, faults, onChange }} />}
      <TextField {...text("agencyName")} dir="auto" />
      <TextField
        {...text("agencyLanguage")}
        hint={t("access.member.agencyLanguage_hint")}
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
      />
      <TextField {...text("agencyPlace")} dir="auto" optional />
      <TextField {...text("zone")} hint={t("access.member.zone_hint")} dir="ltr" />
      <TextField {...text("administrator")} dir="auto" />
      <TextField
        {...text("signInName")}
        hint={t("access.people.sign_in_hint", { ending: `@${draft.member.trim().toLowerCase()}` })}
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
      />
      <ChoiceField
        label={t("access.member.language")}
        options={Language.options.map((value) => ({ value, label: languageNames[value] }))}
        value={draft.language}
        onChange={(language) => language && onChange({ language })}
      />
    </>
  );
}

function NameFields({ draft, faults, onChange }: AdmissionFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup
      id="names"
      legend={t("access.member.names")}
      hint={t("access.member.names_hint")}
      error={faultOf(faults, "names")}
    >
      <Stack>
        {Language.options.map((language, at) => (
          <TextField
            key={language}
            {...(at === 0 && { id: "names" })}
            label={languageNames[language]}
            lang={language}
            dir="auto"
            value={draft.names[language]}
            onChange={(name) => onChange({ names: { ...draft.names, [language]: name } })}
          />
        ))}
      </Stack>
    </FieldGroup>
  );
}

import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { ChoiceField, type FormFault, faultOf, languageNames, TextField } from "#ui";
import type { AccountDraft } from "./account-draft.ts";
import { useOwnMember } from "./people-queries.ts";

interface AccountFieldsProps {
  draft: AccountDraft;
  faults: readonly FormFault[];
  /** Agencies at which the person works already. */
  taken?: readonly string[];
  onChange: (changes: Partial<AccountDraft>) => void;
}

/** Where someone works, under which name they sign in, and in which language they are written to. */
export function AccountFields({ draft, faults, taken = [], onChange }: AccountFieldsProps) {
  const { t } = useTranslation();
  const member = useOwnMember().data;
  const agencies = member?.agencies.filter(({ id }) => !taken.includes(id)) ?? [];
  return (
    <>
      <ChoiceField
        id="agency"
        label={t("access.account.agency")}
        error={faultOf(faults, "agency")}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        none={t("access.people.choose")}
        value={draft.agency}
        onChange={(agency) => onChange({ agency })}
      />
      <TextField
        id="signInName"
        label={t("access.sign_in.name")}
        hint={t("access.people.sign_in_hint", { ending: `@${member?.id.toLowerCase() ?? ""}` })}
        error={faultOf(faults, "signInName")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        value={draft.signInName}
        onChange={(signInName) => onChange({ signInName })}
      />
      <ChoiceField
        label={t("ui.language")}
        options={Language.options.map((value) => ({ value, label: languageNames[value] }))}
        value={draft.language}
        onChange={(language) => language && onChange({ language })}
      />
    </>
  );
}

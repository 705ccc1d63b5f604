import { useTranslation } from "react-i18next";
import { CriminalContext, LegalGround, type Seizure } from "#records/contract";
import { ChoiceField } from "#ui";
import { useCodes } from "../use-codes.ts";
import type { SectionProps } from "./section-props.ts";

/** Ground and context are two things: many firearms of traffickers are taken for possession alone. */
export function SeizureFields({ content, onChange }: SectionProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const seizure = content.seizure ?? {};
  const change = (changes: Partial<Seizure>) =>
    onChange({ ...content, seizure: { ...seizure, ...changes } });
  return (
    <>
      <ChoiceField
        label={t("records.field.ground")}
        hint={t("records.form.groundHint")}
        options={codes("records.ground", LegalGround.options)}
        none={t("records.form.choose")}
        value={seizure.ground ?? ""}
        onChange={(ground) => change({ ground: ground === "" ? undefined : ground })}
      />
      <ChoiceField
        label={t("records.field.context")}
        hint={t("records.form.contextHint")}
        optional
        options={codes("records.context", CriminalContext.options)}
        none={t("records.field.unknown")}
        value={seizure.context ?? ""}
        onChange={(context) => change({ context: context === "" ? undefined : context })}
      />
    </>
  );
}

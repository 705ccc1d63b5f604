import { useTranslation } from "react-i18next";
import { type Description, FirearmType, VariantState } from "#reference/contract";
import { ChoiceField, TextField } from "#ui";
import { RecordFieldSign } from "../record-terms.tsx";
import { useCodes } from "../use-codes.ts";
import { type SectionProps, textOf } from "./section-props.ts";
import { useCountries } from "./use-countries.ts";

type WrittenField = "make" | "model" | "calibre" | "manufacturer" | "importer" | "entryRef";

export interface FirearmFieldsProps {
  readonly weapon: Description;
  readonly onChange: (weapon: Description) => void;
  /** Nothing is needed here: no field says of itself that it is not. */
  readonly isDraft?: boolean;
}

/** The firearm of a record. */
export function WeaponFields({ content, onChange }: SectionProps) {
  return (
    <FirearmFields
      weapon={content.weapon}
      onChange={(weapon) => onChange({ ...content, weapon })}
    />
  );
}

/** What the firearm is. The make need not be in the reference table. A field is addressed as `firearm-make`. */
export function FirearmFields({ weapon, onChange, isDraft = false }: FirearmFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const change = (changes: Partial<Description>) => onChange({ ...weapon, ...changes });
  const written = (field: WrittenField) => ({
    id: `firearm-${field}`,
    label: t(`records.field.${field}`),
    explained: <RecordFieldSign field={field} />,
    dir: "auto",
    autoComplete: "off",
    maxLength: field === "entryRef" ? 40 : 120,
    value: weapon[field] ?? "",
    onChange: (text: string) => change({ [field]: textOf(text) }),
  });
  return (
    <>
      <ChoiceField
        id="firearm-type"
        label={t("records.field.weaponType")}
        options={codes("reference.type", FirearmType.options)}
        none={t("records.form.choose")}
        value={weapon.type ?? ""}
        onChange={(type) => change({ type: type === "" ? undefined : type })}
      />
      <TextField {...written("make")} hint={t("records.form.makeHint")} />
      <TextField {...written("model")} optional={!isDraft} />
      <TextField {...written("calibre")} dir="ltr" optional={!isDraft} />
      <CountryField weapon={weapon} change={change} isDraft={isDraft} />
      <TextField {...written("manufacturer")} optional={!isDraft} />
      <TextField {...written("importer")} optional={!isDraft} />
      <ChoiceField
        label={t("records.field.variant")}
        optional={!isDraft}
        options={codes("records.variant", VariantState.options)}
        none={t("records.field.unknown")}
        value={weapon.variant ?? ""}
        onChange={(variant) => change({ variant: variant === "" ? undefined : variant })}
      />
      <TextField
        {...written("entryRef")}
        gun
        optional={!isDraft}
        hint={t("records.form.entryHint")}
      />
    </>
  );
}

interface CountryFieldProps {
  weapon: Description;
  isDraft: boolean;
  change: (changes: Partial<Description>) => void;
}

function CountryField({ weapon, isDraft, change }: CountryFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      id="firearm-country"
      label={t("records.field.country")}
      explained={<RecordFieldSign field="country" />}
      optional={!isDraft}
      options={useCountries()}
      none={t("records.field.unknown")}
      value={weapon.country ?? ""}
      onChange={(country) => change({ country: textOf(country) })}
    />
  );
}

import { useTranslation } from "react-i18next";
import type { SoughtGun } from "#records/contract";
import { FirearmType } from "#reference/contract";
import { ChoiceField, FieldGroup, TextField } from "#ui";
import { RecordFieldSign } from "../record-terms.tsx";
import { textOf } from "../sections/section-props.ts";
import { useCountries } from "../sections/use-countries.ts";
import { useCodes } from "../use-codes.ts";
import classes from "./search.module.css";

interface GunFieldsProps {
  gun: SoughtGun;
  onChange: (gun: SoughtGun) => void;
}

/** What else is known of the firearm; none of it is needed. */
export function GunFields({ gun, onChange }: GunFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const written = (field: "make" | "model" | "calibre") => ({
    label: t(`records.field.${field}`),
    explained: <RecordFieldSign field={field} />,
    dir: field === "calibre" ? "ltr" : "auto",
    autoComplete: "off",
    maxLength: 120,
    value: gun[field] ?? "",
    onChange: (text: string) => onChange({ ...gun, [field]: textOf(text) }),
  });
  return (
    <FieldGroup id="search-gun" legend={t("records.search.gun")} hint={t("records.search.gunHint")}>
      <div className={classes.gun}>
        <TextField {...written("make")} />
        <TextField {...written("model")} />
        <TextField {...written("calibre")} />
        <ChoiceField
          label={t("records.field.weaponType")}
          options={codes("reference.type", FirearmType.options)}
          none={t("records.field.unknown")}
          value={gun.type ?? ""}
          onChange={(type) => onChange({ ...gun, type: type === "" ? undefined : type })}
        />
        <ChoiceField
          label={t("records.field.country")}
          explained={<RecordFieldSign field="country" />}
          options={useCountries()}
          none={t("records.field.unknown")}
          value={gun.country ?? ""}
          onChange={(country) => onChange({ ...gun, country: textOf(country) })}
        />
      </div>
    </FieldGroup>
  );
}

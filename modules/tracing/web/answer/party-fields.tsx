import { useTranslation } from "react-i18next";
import { useCodes, useCountries } from "#records/web";
import { PartyKind } from "#tracing/contract";
import { ChoiceField, FieldGroup, type FormFault, faultOf, TextField } from "#ui";
import classes from "../tracing.module.css";
import type { WrittenParty } from "./written-told.ts";

interface PartyFieldsProps {
  readonly id: string;
  readonly legend: string;
  readonly party: WrittenParty;
  readonly faults: readonly FormFault[];
  readonly onChange: (party: WrittenParty) => void;
}

/** Who gave or received the firearm. A private person has no field for a name. */
export function PartyFields({ id, legend, party, faults, onChange }: PartyFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const countries = useCountries();
  const { kind, country, name } = party;
  const change = (changes: Partial<WrittenParty>) => onChange({ ...party, ...changes });
  return (
    <FieldGroup id={`${id}-group`} legend={legend}>
      <div className={classes.three}>
        <ChoiceField
          id={id}
          label={t("tracing.answer.partyKind")}
          error={faultOf(faults, id)}
          options={codes("tracing.party", PartyKind.options)}
          none={t("tracing.answer.notTold")}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
        />
        <ChoiceField
          label={t("tracing.answer.partyCountry")}
          options={countries}
          none={t("records.field.unknown")}
          value={country}
          onChange={(chosen) => change({ country: chosen })}
        />
        {kind !== "" && kind !== "private_person" && kind !== "unknown" && (
          <TextField
            label={t("tracing.answer.partyName")}
            hint={t("tracing.answer.partyNameHint")}
            optional
            dir="auto"
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(text) => change({ name: text })}
          />
        )}
      </div>
    </FieldGroup>
  );
}

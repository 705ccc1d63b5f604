import { useTranslation } from "react-i18next";
import { OTHER_MAKE } from "#records/contract";
import {
  Action,
  type Description,
  Disguise,
  Finish,
  FirearmType,
  VariantState,
} from "#reference/contract";
import { ChoiceField, TextField } from "#ui";
import { RecordFieldSign } from "../record-terms.tsx";
import { useCodes } from "../use-codes.ts";
import { type SectionProps, textOf } from "./section-props.ts";
import { useCountries } from "./use-countries.ts";
import classes from "./weapon-fields.module.css";

type WrittenField =
  | "make"
  | "makeRemark"
  | "model"
  | "calibre"
  | "manufacturer"
  | "importer"
  | "entryRef";

type Figure = "capacityRounds" | "barrelLengthMm" | "year" | "importYear" | "entryVersion";

/** From, to and in which steps. */
const figures: Readonly<Record<Figure, readonly [number, number, number | "any"]>> = {
  capacityRounds: [1, 10_000, 1],
  barrelLengthMm: [0.1, 10_000, "any"],
  year: [1500, 2100, 1],
  importYear: [1500, 2100, 1],
  entryVersion: [1, 100_000, 1],
};

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
      <TextField
        {...written("make")}
        hint={t("records.form.makeHint")}
        onChange={(make) => change({ make: textOf(make), makeCode: ownCode(weapon.makeCode) })}
      />
      <MakeCodeField weapon={weapon} change={change} isDraft={isDraft} />
      {(weapon.makeCode === OTHER_MAKE || weapon.makeRemark !== undefined) && (
        <TextField {...written("makeRemark")} hint={t("records.form.makeRemarkHint")} />
      )}
      <div className={classes.beside}>
        <TextField {...written("model")} optional={!isDraft} />
        <TextField {...written("calibre")} dir="ltr" optional={!isDraft} />
      </div>
      <div className={classes.beside}>
        <ChoiceField
          id="firearm-action"
          label={t("records.field.action")}
          optional={!isDraft}
          options={codes("reference.action", Action.options)}
          none={t("records.field.unknown")}
          value={weapon.action ?? ""}
          onChange={(action) => change({ action: action === "" ? undefined : action })}
        />
        <FigureField field="capacityRounds" weapon={weapon} change={change} isDraft={isDraft} />
        <FigureField field="barrelLengthMm" weapon={weapon} change={change} isDraft={isDraft} />
      </div>
      <div className={classes.beside}>
        <CountryField field="country" {...{ weapon, change, isDraft }} />
        <FigureField field="year" {...{ weapon, change, isDraft }} />
      </div>
      <div className={classes.beside}>
        <TextField {...written("manufacturer")} optional={!isDraft} />
        <TextField {...written("importer")} optional={!isDraft} />
      </div>
      <div className={classes.beside}>
        <CountryField field="importCountry" {...{ weapon, change, isDraft }} />
        <FigureField field="importYear" {...{ weapon, change, isDraft }} />
      </div>
      <div className={classes.beside}>
        <ChoiceField
          label={t("records.field.finish")}
          optional={!isDraft}
          options={codes("records.finish", Finish.options)}
          none={t("records.field.unknown")}
          value={weapon.finish ?? ""}
          onChange={(finish) => change({ finish: finish === "" ? undefined : finish })}
        />
        <ChoiceField
          label={t("records.field.variant")}
          optional={!isDraft}
          options={codes("records.variant", VariantState.options)}
          none={t("records.field.unknown")}
          value={weapon.variant ?? ""}
          onChange={(variant) =>
            change({
              variant: variant === "" ? undefined : variant,
              ...(variant !== "disguised" && { disguise: undefined }),
            })
          }
        />
        {weapon.variant === "disguised" && (
          <ChoiceField
            label={t("records.field.disguise")}
            optional={!isDraft}
            options={codes("records.disguise", Disguise.options)}
            none={t("records.field.unknown")}
            value={weapon.disguise ?? ""}
            onChange={(disguise) => change({ disguise: disguise === "" ? undefined : disguise })}
          />
        )}
      </div>
      <TextField
        {...written("entryRef")}
        gun
        optional={!isDraft}
        hint={t("records.form.entryHint")}
      />
      {weapon.entryRef && <FigureField field="entryVersion" {...{ weapon, change, isDraft }} />}
    </>
  );
}

interface PartFieldProps {
  weapon: Description;
  isDraft: boolean;
  change: (changes: Partial<Description>) => void;
}

/** A code stands for one make; only that of every other make is nobody's. */
function ownCode(makeCode: string | undefined): string | undefined {
  return makeCode === OTHER_MAKE ? makeCode : undefined;
}

function MakeCodeField({ weapon, isDraft, change }: PartFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      id="firearm-makeCode"
      label={t("records.field.makeCode")}
      hint={t("records.form.makeCodeHint", { other: OTHER_MAKE })}
      optional={!isDraft}
      gun
      autoComplete="off"
      maxLength={5}
      value={weapon.makeCode ?? ""}
      onChange={(code) => change({ makeCode: textOf(code.trim().toUpperCase()) })}
    />
  );
}

/** A count or a measure; what is no number is not stated. */
function FigureField({ field, weapon, isDraft, change }: PartFieldProps & { field: Figure }) {
  const { t } = useTranslation();
  const [min, max, step] = figures[field];
  return (
    <TextField
      id={`firearm-${field}`}
      type="number"
      label={t(`records.field.${field}`)}
      optional={!isDraft}
      {...{ min, max, step }}
      value={String(weapon[field] ?? "")}
      onChange={(text) => change({ [field]: text === "" ? undefined : Number(text) })}
    />
  );
}

interface CountryFieldProps extends PartFieldProps {
  field: "country" | "importCountry";
}

function CountryField({ field, weapon, isDraft, change }: CountryFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      id={`firearm-${field}`}
      label={t(`records.field.${field}`)}
      explained={<RecordFieldSign field={field} />}
      optional={!isDraft}
      options={useCountries()}
      none={t("records.field.unknown")}
      value={weapon[field] ?? ""}
      onChange={(country) => change({ [field]: textOf(country) })}
    />
  );
}

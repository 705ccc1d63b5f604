import { useTranslation } from "react-i18next";
import { MarkPart, type MarkPlace, MarkSide } from "#reference/contract";
import { Button, ChoiceField, FieldGroup } from "#ui";
import classes from "../form.module.css";

interface PlacesInputProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  /** How many places may stand. */
  readonly most?: number;
  readonly value: readonly MarkPlace[];
  readonly onChange: (places: readonly MarkPlace[]) => void;
}

/** Places on the gun: the part, and its side where that is known. */
export function PlacesInput({ id, label, error, most = 12, value, onChange }: PlacesInputProps) {
  const { t } = useTranslation();
  const change = (at: number, place: MarkPlace | undefined) =>
    onChange(value.flatMap((one, index) => (index === at ? (place ?? []) : one)));
  return (
    <FieldGroup id={id} legend={label} error={error}>
      {value.map((place, at) => (
        <PlaceRow
          key={`${at} of ${value.length}`}
          label={t("reference.form.place", { number: at + 1 })}
          place={place}
          onChange={(changed) => change(at, changed)}
        />
      ))}
      {value.length < most && (
        <div>
          <Button onClick={() => onChange([...value, { part: "frame" }])}>
            {t("reference.form.addPlace")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

interface PlaceRowProps {
  readonly label: string;
  readonly place: MarkPlace;
  readonly onChange: (place: MarkPlace | undefined) => void;
}

function PlaceRow({ label, place: { part, side }, onChange }: PlaceRowProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.place}>
      <ChoiceField
        label={`${label}: ${t("reference.column.part")}`}
        options={MarkPart.options.map((value) => ({ value, label: t(`reference.part.${value}`) }))}
        value={part}
        onChange={(chosen) => chosen && onChange({ part: chosen, ...(side && { side }) })}
      />
      <ChoiceField
        label={`${label}: ${t("reference.column.side")}`}
        none={t("reference.form.notKnown")}
        options={MarkSide.options.map((value) => ({ value, label: t(`reference.side.${value}`) }))}
        value={side ?? ""}
        onChange={(chosen) => onChange({ part, ...(chosen && { side: chosen }) })}
      />
      <Button kind="text" onClick={() => onChange(undefined)}>
        {t("reference.form.remove", { what: label })}
      </Button>
    </div>
  );
}

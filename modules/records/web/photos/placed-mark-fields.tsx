import { useTranslation } from "react-i18next";
import { longestMark, MarkKind, MarkPart } from "#reference/contract";
import { Button, ChoiceField, type FormFault, faultOf, TextField } from "#ui";
import { useCodes } from "../use-codes.ts";
import classes from "./photos.module.css";
import { fieldOfSpot, type PlacedMark } from "./placed-marks.ts";

interface PlacedMarkFieldsProps {
  readonly number: number;
  readonly mark: PlacedMark;
  readonly faults: readonly FormFault[];
  readonly onChange: (mark: PlacedMark) => void;
  readonly onRemove: () => void;
}

/** What stands at one place of a photograph. */
export function PlacedMarkFields(props: PlacedMarkFieldsProps) {
  const { number, mark, faults, onChange, onRemove } = props;
  const { t } = useTranslation();
  const codes = useCodes();
  const label = t("reference.picture.markNumber", { number });
  const field = fieldOfSpot(mark.spot);
  const { place, statedKind } = mark;
  return (
    <div className={classes.mark}>
      <TextField
        id={field}
        label={label}
        error={faultOf(faults, field)}
        gun
        maxLength={longestMark}
        value={mark.text}
        onChange={(text) => onChange({ ...mark, text })}
      />
      <ChoiceField
        label={t("records.field.kind")}
        options={codes("reference.markKind", MarkKind.options)}
        none={t("records.field.unknown")}
        value={statedKind ?? ""}
        onChange={(kind) => onChange({ ...mark, statedKind: kind === "" ? undefined : kind })}
      />
      <ChoiceField
        label={t("records.field.part")}
        options={codes("reference.part", MarkPart.options)}
        none={t("records.field.unknown")}
        value={place?.part ?? ""}
        onChange={(part) =>
          onChange({ ...mark, place: part === "" ? undefined : { ...place, part } })
        }
      />
      <Button kind="text" onClick={onRemove}>
        {t("reference.form.remove", { what: label })}
      </Button>
    </div>
  );
}

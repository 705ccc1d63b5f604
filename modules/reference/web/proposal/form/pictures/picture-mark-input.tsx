import { useTranslation } from "react-i18next";
import { longestLine, MarkKind, type PictureMark } from "#reference/contract";
import { Button, ChoiceField, TextField } from "#ui";
import classes from "../form.module.css";

interface PictureMarkInputProps {
  readonly number: number;
  readonly mark: PictureMark;
  /** The mark as it is now, or none where it was removed. */
  readonly onChange: (mark: PictureMark | []) => void;
}

/** What stands at one place of a photograph. */
export function PictureMarkInput({ number, mark, onChange }: PictureMarkInputProps) {
  const { t } = useTranslation();
  const label = t("reference.picture.markNumber", { number });
  return (
    <div className={classes.place}>
      <ChoiceField
        label={label}
        options={MarkKind.options.map((value) => ({
          value,
          label: t(`reference.markKind.${value}`),
        }))}
        value={mark.kind}
        onChange={(kind) => kind && onChange({ ...mark, kind })}
      />
      <TextField
        label={`${label}: ${t("reference.column.text")}`}
        gun
        maxLength={longestLine}
        value={mark.text ?? ""}
        onChange={(text) => onChange({ ...mark, text: text === "" ? undefined : text })}
      />
      <Button kind="text" onClick={() => onChange([])}>
        {t("reference.form.remove", { what: label })}
      </Button>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { MarkKind } from "#reference/contract";
import { FieldGroup, TickField } from "#ui";
import classes from "../form.module.css";

interface KindsInputProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
}

/** Which kinds of marks a part bears. */
export function KindsInput({ id, label, error, value, onChange }: KindsInputProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup id={id} legend={label} error={error}>
      <div className={classes.ticks}>
        {MarkKind.options.map((kind) => (
          <TickField
            key={kind}
            label={t(`reference.markKind.${kind}`)}
            checked={value.includes(kind)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...value, kind] : value.filter((one) => one !== kind))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

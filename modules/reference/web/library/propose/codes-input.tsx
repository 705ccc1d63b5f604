import { type ChoiceOption, FieldGroup, TickField } from "#ui";
import classes from "../../proposal/form/form.module.css";

interface CodesInputProps<Code extends string> {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly ChoiceOption<Code>[];
  readonly chosen: readonly Code[];
  readonly onChange: (chosen: readonly Code[]) => void;
}

/** Any number of codes, all seen at once. */
export function CodesInput<Code extends string>(props: CodesInputProps<Code>) {
  const { id, legend, hint, error, options, chosen, onChange } = props;
  return (
    <FieldGroup id={`${id}-group`} legend={legend} hint={hint} error={error}>
      <div className={classes.ticks}>
        {options.map(({ value, label }, at) => (
          <TickField
            key={value}
            id={at === 0 ? id : undefined}
            label={label}
            checked={chosen.includes(value)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

import { type ReactNode, useId } from "react";
import type { ChoiceOption } from "./choice-field.tsx";
import classes from "./field.module.css";
import { FieldGroup } from "./field-group.tsx";

interface TickFieldProps {
  /** The address the error summary links to. */
  id?: string | undefined;
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One thing that is or is not. */
export function TickField({ id, label, detail, checked, onChange }: TickFieldProps) {
  return (
    <label className={classes.tick}>
      <input
        id={id}
        type="checkbox"
        className={classes.box}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {detail && <span className={classes.aside}>{detail}</span>}
      </span>
    </label>
  );
}

interface RadioFieldProps<Value extends string> {
  legend: string;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly ChoiceOption<Value>[];
  value: Value | "";
  onChange: (value: Value) => void;
  id?: string;
}

/** One of a few answers, all seen at once. */
export function RadioField<Value extends string>(props: RadioFieldProps<Value>) {
  const { legend, hint, error, options, value, onChange } = props;
  const made = useId();
  const name = props.id ?? made;
  return (
    <FieldGroup id={name} {...{ legend, hint, error }}>
      {options.map((option, at) => (
        <label key={option.value} className={classes.tick}>
          <input
            type="radio"
            id={at === 0 ? name : undefined}
            name={name}
            className={classes.box}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.detail && <span className={classes.aside}>{option.detail}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

import type { Ref } from "react";
import classes from "./field.module.css";
import { Field, type FieldFacts } from "./field.tsx";

/** One of the answers offered. */
export interface ChoiceOption<Value extends string = string> {
  value: Value;
  label: string;
  /** A quiet second line, where the control has room for one. */
  detail?: string;
}

interface ChoiceFieldProps<Value extends string> extends FieldFacts {
  options: readonly ChoiceOption<Value>[];
  /** Empty while nothing is chosen. */
  value: Value | "";
  onChange: (value: Value | "") => void;
  /** The words for no answer: "not known", "any". Without it an answer is always chosen. */
  none?: string;
  ref?: Ref<HTMLSelectElement>;
}

/** One of many answers, by the device's own list. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, explained, hint, error, optional, hideLabel, id, ...choice } = props;
  const { options, value, onChange, none, ref } = choice;
  return (
    <Field {...{ label, explained, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <select
          {...control}
          ref={ref}
          className={classes.control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value | "")}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

import { useId } from "react";
import type { ChoiceOption } from "../form/choice-field.tsx";
import classes from "./segments.module.css";

interface SegmentsProps<Value extends string> {
  /** Names the choice for who listens. */
  label: string;
  options: readonly (ChoiceOption<Value> & { lang?: string })[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of two to four short answers in one line: language, theme, view. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.segments} aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.value} className={classes.segment} lang={option.lang}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

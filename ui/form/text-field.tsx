import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from "react";
import classes from "./field.module.css";
import { Field, type FieldFacts } from "./field.tsx";

type Own = "id" | "onChange" | "value" | "className";

interface Writing extends FieldFacts {
  value: string;
  onChange: (value: string) => void;
  /** Written as read off a gun: mono, spaced, left to right, no spell-checking. */
  gun?: boolean;
}

interface TextFieldProps extends Writing, Omit<InputHTMLAttributes<HTMLInputElement>, Own> {
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Passwords may be pasted and filled by password managers. */
export function TextField(props: TextFieldProps) {
  const { label, explained, hint, error, optional, hideLabel, id, ...writing } = props;
  const { value, onChange, gun, ...rest } = writing;
  return (
    <Field {...{ label, explained, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <input
          {...rest}
          {...control}
          {...(gun && gunWriting)}
          className={classes.control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends Writing, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own> {
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, explained, hint, error, optional, hideLabel, id, ...writing } = props;
  const { value, onChange, gun, rows = 4, ...rest } = writing;
  return (
    <Field {...{ label, explained, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          {...(gun && gunWriting)}
          className={classes.control}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

const gunWriting = {
  "data-gun": true,
  dir: "ltr",
  spellCheck: false,
  autoCapitalize: "characters",
  autoCorrect: "off",
  autoComplete: "off",
} as const;

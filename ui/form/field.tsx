import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import unseen from "../text/unseen.module.css";
import { Unseen } from "../text/unseen.tsx";
import classes from "./field.module.css";

/** What every field says about itself. */
export interface FieldFacts {
  label: string;
  /** Explains the word of the label; stands beside it, for a label cannot hold a control. */
  explained?: ReactNode;
  /** What to write, with an example; stays while writing. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
  /** Not all fields are needed: those that are not say so. */
  optional?: boolean | undefined;
  /** The label is heard, not seen: a heading nearby says it to the eye. */
  hideLabel?: boolean | undefined;
  /** The address the error summary links to; made up when missing. */
  id?: string | undefined;
}

/** What the control inside a field must carry. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps extends FieldFacts {
  children: (control: ControlProps) => ReactNode;
}

/** Label, hint, error and control of one question, tied together for assistive technology. */
export function Field(props: FieldProps) {
  const { label, explained, hint, error, optional, hideLabel, id, children } = props;
  const { t } = useTranslation();
  const made = useId();
  const control = id ?? made;
  const described = [hint && `${control}-hint`, error && `${control}-error`].filter(Boolean);
  return (
    <div className={classes.field} data-wrong={error ? true : undefined}>
      <div>
        <label htmlFor={control} className={hideLabel ? unseen.unseen : classes.label}>
          {label}
          {optional && <span className={classes.optional}> ({t("ui.form.optional")})</span>}
        </label>
        {explained && <> {explained}</>}
      </div>
      {hint && (
        <p id={`${control}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${control}-error`}>{error}</FieldError>}
      {children({
        id: control,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

/** What is wrong, above the control it is about. */
export function FieldError({ id, children }: { id: string; children: string }) {
  const { t } = useTranslation();
  return (
    <p id={id} className={classes.error}>
      <Unseen>{t("ui.form.error")}: </Unseen>
      {children}
    </p>
  );
}

import { type ReactNode } from "react";
import classes from "./field.module.css";
import { FieldError } from "./field.tsx";

interface FieldGroupProps {
  id: string;
  legend: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

/** Fields that answer one question together. */
export function FieldGroup({ id, legend, hint, error, children }: FieldGroupProps) {
  return (
    <fieldset
      className={classes.ticks}
      aria-describedby={error ? `${id}-error` : undefined}
      data-wrong={error ? true : undefined}
    >
      <legend className={classes.legend}>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}

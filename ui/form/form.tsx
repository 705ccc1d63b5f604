import type { FormEvent, ReactNode } from "react";
import { ErrorSummary, type FormFault } from "./error-summary.tsx";
import classes from "./form.module.css";

interface FormProps {
  faults: readonly FormFault[];
  onSubmit: () => void;
  children: ReactNode;
}

/** A form: what is wrong stands first; the browser's own bubbles stay away. */
export function Form({ faults, onSubmit, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <ErrorSummary faults={faults} />
      {children}
    </form>
  );
}

/** Finds what is wrong with one field, to show beside it. */
export function faultOf(faults: readonly FormFault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.sentence;
}

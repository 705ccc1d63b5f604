import { type MouseEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./error-summary.module.css";

/** One thing wrong with a form: the id of its field, none for the form as a whole, and what to do. */
export interface FormFault {
  field?: string;
  sentence: string;
}

/** What is wrong, at the top, with links to the fields; takes the focus when it appears or changes. */
export function ErrorSummary({ faults }: { faults: readonly FormFault[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.summary}>
      <h2 className={classes.heading}>{t("ui.form.problem", { count: faults.length })}</h2>
      <ul className={classes.faults}>
        {faults.map((fault) => (
          <li key={`${fault.field}${fault.sentence}`}>
            {fault.field ? (
              <a href={`#${fault.field}`} onClick={goToField}>
                {fault.sentence}
              </a>
            ) : (
              fault.sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the cursor into the field, its label in view, without touching the address. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (field === null) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  (field.closest("div, fieldset") ?? field).scrollIntoView({ block: "start" });
}

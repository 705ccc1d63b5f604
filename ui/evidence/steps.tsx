import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Unseen } from "../text/unseen.tsx";
import classes from "./steps.module.css";

/** One step of a protocol. */
export interface Step {
  id: string;
  label: ReactNode;
  state: "done" | "next" | "later" | "skipped";
  /** Who did it and when, or why not. */
  detail?: ReactNode;
}

/** Steps in their order, ticked as they are done; the next one stands out. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step.id}
          className={classes.step}
          data-state={step.state}
          aria-current={step.state === "next" ? "step" : undefined}
        >
          <span className={classes.badge} aria-hidden="true">
            {step.state === "done" ? <Tick /> : at + 1}
          </span>
          <div>
            <Unseen>{t(`ui.steps.${step.state}`)}: </Unseen>
            {step.label}
            {step.detail && <div className={classes.detail}>{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 12 12" className={classes.tick}>
      <path d="M2.5 6.4 5 8.8l4.6-5.2" />
    </svg>
  );
}

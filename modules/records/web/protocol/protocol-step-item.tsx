import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { doerOfStep, ProtocolStep, searchPage } from "#records/contract";
import { Button, Caption, PageLink, useFormat } from "#ui";
import classes from "./protocol.module.css";
import { StepForm } from "./step-form.tsx";
import type { StepProps, ViewedStep } from "./step-props.ts";

/** One step: what it is, whose, where it stands, and what its reader may do. */
export function ProtocolStepItem(props: StepProps) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const { step } = props;
  const name = t(`records.protocol.step.${step.step}`);
  const id = `step-${step.step}`;
  return (
    <li className={classes.step} data-state={step.state}>
      <span className={classes.box} aria-hidden="true">
        {step.state === "done" && <IconCheck size={18} stroke={3} />}
      </span>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <p className={classes.what}>{t(`records.protocol.what.${step.step}`)}</p>
        <Waiting step={step} />
        <Standing {...props} />
        {step.verbs.length > 0 && (
          <div data-print="never">
            <Button
              kind="text"
              aria-expanded={isChanging}
              aria-controls={id}
              onClick={() => setChanging(!isChanging)}
            >
              {t("records.protocol.change", { number: numberOf(step) })}
            </Button>
            <div id={id}>
              {isChanging && <StepForm {...props} close={() => setChanging(false)} />}
            </div>
          </div>
        )}
      </div>
      <p className={classes.sign}>{t("records.protocol.sign")}</p>
    </li>
  );
}

function numberOf({ step }: ViewedStep): number {
  return ProtocolStep.options.indexOf(step) + 1;
}

/** Said, never enforced: who has the firearm knows best what cannot wait. */
function Waiting({ step: { waitsFor } }: { step: ViewedStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (waitsFor.length === 0) return null;
  const steps = format.list(waitsFor.map((each) => t(`records.protocol.step.${each}`)));
  return <p className={classes.waits}>{t("records.protocol.waits", { steps })}</p>;
}

function Standing({ step, agencies }: StepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const agency = agencies.get(step.agency ?? "");
  const words = [
    t(`records.protocol.doer.${doerOfStep[step.step]}`),
    agency && t("records.protocol.held", { agency: `\u2068${agency}\u2069` }),
    step.reason && t(`records.protocol.reason.${step.reason}`),
    step.by === "search" && t("records.protocol.searched"),
    step.at && `\u2068${format.dateTime(step.at)}\u2069`,
  ].filter(Boolean);
  return (
    <Caption>
      <span className={classes.state} data-state={step.state}>
        {t(`records.protocol.state.${step.state}`)}
      </span>
      {` · ${words.join(" · ")}`}
      <Produced step={step} />
    </Caption>
  );
}

/** What the step gave, or where it is done. */
function Produced({ step: { step, state, link, reference } }: { step: ViewedStep }) {
  const { t } = useTranslation();
  if (link !== null)
    return (
      <>
        {" · "}
        <PageLink href={link}>
          <bdi>{reference}</bdi>
        </PageLink>
      </>
    );
  if (reference !== null)
    return (
      <>
        {" · "}
        <bdi>{reference}</bdi>
      </>
    );
  if (step !== "foreign_records" || state !== "open") return null;
  return (
    <span data-print="never">
      {" · "}
      <PageLink href={searchPage}>{t("records.nav.search")}</PageLink>
    </span>
  );
}

import { useTranslation } from "react-i18next";
import type { RecordView } from "#records/contract";
import { Caption, useFormat } from "#ui";
import classes from "./custody.module.css";
import { StrikeStep } from "./strike-step.tsx";
import type { ViewedCustodyStep } from "./viewed-step.ts";

interface ChainProps {
  record: RecordView;
  /** Whether wrong steps can be struck here. */
  isChanged?: boolean;
}

/** Every step of the custody, in the order it was done; struck ones stay to be read. */
export function CustodyChain({ record, isChanged = false }: ChainProps) {
  const { t } = useTranslation();
  const steps = record.custody.kept?.steps ?? [];
  if (steps.length === 0) return <Caption>{t("records.custody.chainNone")}</Caption>;
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={step.id} className={classes.step}>
          <ChainStep step={step} />
          {isChanged && step.struck === null && <StrikeStep record={record} step={step} />}
        </li>
      ))}
    </ol>
  );
}

function ChainStep({ step }: { step: ViewedCustodyStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, on, struck, remark } = step;
  const what = t(`records.custody.step.${kind}`);
  return (
    <>
      <p className={classes.when}>
        {on === null ? t("records.life.unknownDate") : <time dateTime={on}>{format.date(on)}</time>}
      </p>
      <p className={classes.what}>{struck ? <s>{what}</s> : what}</p>
      <Details step={step} />
      {remark && (
        <p>
          <bdi lang={remark.language}>{remark.text}</bdi>
        </p>
      )}
      {struck && (
        <p className={classes.struck}>
          {t("records.custody.struck", { reason: t(`records.custody.reason.${struck.reason}`) })}
        </p>
      )}
    </>
  );
}

/** Place, number and what was examined, each where it is stated. */
function Details({ step: { place, document, examined = [] } }: { step: ViewedCustodyStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = format.list(examined.map((each) => t(`records.protocol.step.${each}`)));
  const details = [place, document, done].filter((one) => one !== undefined && one !== "");
  if (details.length === 0) return null;
  return <Caption>{details.map((one) => `\u2068${one}\u2069`).join(" · ")}</Caption>;
}

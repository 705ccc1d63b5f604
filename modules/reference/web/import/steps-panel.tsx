import { useTranslation } from "react-i18next";
import { type ImportDetail, ImportStep, importSteps, stepImportRoute } from "#reference/contract";
import { Button, Caption, ErrorSummary, Panel, Row, Rows } from "#ui";
import { useImportChange, useRefusal } from "./use-import.ts";

const deciding: ReadonlySet<ImportStep> = new Set(["submit", "confirm", "confirm_undo"]);

/** What can be done next, each with what it means; what another must do is said, not offered. */
export function StepsPanel({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const change = useImportChange(stepImportRoute, detail);
  const possible = ImportStep.options.filter((step) =>
    importSteps[step].from.includes(detail.state),
  );
  const offered = possible.filter((step) => !isOwn(step, detail));
  if (possible.length === 0) return null;
  return (
    <Panel heading={t("reference.import.steps")}>
      <ErrorSummary faults={refusal(change.error)} />
      <Rows>
        {offered.map((step) => (
          <Row
            key={step}
            title={t(`reference.import.step.${step}`)}
            detail={t(`reference.import.step.${step}.help`)}
            actions={
              <Button
                kind={deciding.has(step) ? "strong" : "quiet"}
                busy={change.isPending}
                onClick={() => change.mutate({ step })}
              >
                {t(`reference.import.step.${step}`)}
              </Button>
            }
          />
        ))}
      </Rows>
      {offered.length < possible.length && <Caption>{t("reference.import.step.own")}</Caption>}
    </Panel>
  );
}

/** Whoever prepared it cannot confirm it. */
function isOwn(step: ImportStep, { submitted, undoAsked }: ImportDetail): boolean {
  if (step === "confirm") return submitted?.isReader === true;
  return step === "confirm_undo" && undoAsked?.isReader === true;
}

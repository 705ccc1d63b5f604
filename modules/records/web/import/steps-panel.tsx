import { useTranslation } from "react-i18next";
import {
  type RecordImportDetail,
  RecordImportStep,
  recordImportSteps,
  stepRecordImportRoute,
} from "#records/contract";
import { Button, ErrorSummary, Panel, Row, Rows } from "#ui";
import { refusalOf, useImportChange } from "./use-record-import.ts";

/** What can be done next, each with what it means. */
export function StepsPanel({ detail }: { detail: RecordImportDetail }) {
  const { t } = useTranslation();
  const change = useImportChange(stepRecordImportRoute, detail);
  const possible = RecordImportStep.options.filter((step) =>
    recordImportSteps[step].from.includes(detail.state),
  );
  if (possible.length === 0) return null;
  return (
    <Panel heading={t("records.import.next")}>
      <ErrorSummary faults={refusalOf(change.error)} />
      <Rows>
        {possible.map((step) => (
          <Row
            key={step}
            title={t(`records.import.step.${step}`)}
            detail={t(`records.import.step.${step}.help`)}
            actions={
              <Button
                kind={step === "enter" ? "strong" : "quiet"}
                busy={change.isPending}
                onClick={() => change.mutate({ step })}
              >
                {t(`records.import.step.${step}`)}
              </Button>
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}

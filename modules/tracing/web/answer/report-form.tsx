import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, Caption, Stack } from "#ui";
import type { LegStepProps } from "../leg/leg-step-props.ts";
import { ToldFields } from "./told-fields.tsx";
import { useToldFaults } from "./use-told-faults.ts";
import { findReportFaults, nothingTold, reportOf } from "./written-told.ts";

/** What is known so far, before the answer. */
export function ReportForm({ leg, busy, faults, refuse, take }: LegStepProps) {
  const { t } = useTranslation();
  const [told, setTold] = useState(nothingTold);
  const faultsOf = useToldFaults(leg.id);
  const send = () => {
    const found = findReportFaults(told);
    if (found.length > 0) refuse(faultsOf(found));
    else take({ verb: "report", report: reportOf(told) });
  };
  return (
    <Stack>
      <Caption>{t("tracing.answer.reportHint")}</Caption>
      <ToldFields
        id={leg.id}
        told={told}
        faults={faults}
        onChange={(changes) => setTold({ ...told, ...changes })}
      />
      <Button wide kind="strong" busy={busy} onClick={send}>
        {t("tracing.form.record.report")}
      </Button>
    </Stack>
  );
}

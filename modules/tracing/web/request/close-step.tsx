import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCodes } from "#records/web";
import { TraceWorth } from "#tracing/contract";
import { Action, faultOf, RadioField, Stack } from "#ui";
import type { StepProps } from "./step-props.ts";

const field = "worth";

/** The request ends with what the answers were worth, which both sides learn from. */
export function CloseStep({ trace, busy, take, faults, refuse }: StepProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [worth, setWorth] = useState<TraceWorth | "">("");
  if (!trace.verbs.includes("close")) return null;
  const close = () => {
    if (worth === "") return refuse([{ field, sentence: t("tracing.close.choose") }]);
    take({ verb: "close", worth });
  };
  return (
    <Stack gap="small">
      <RadioField
        id={field}
        legend={t("tracing.close.worth")}
        error={faultOf(faults, field)}
        options={codes("tracing.worth", TraceWorth.options)}
        value={worth}
        onChange={setWorth}
      />
      <Action busy={busy} onClick={close}>
        {t("tracing.do.close")}
      </Action>
    </Stack>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReturnReason } from "#tracing/contract";
import { Button, FieldGroup, faultOf, Stack, TextArea, TickField } from "#ui";
import type { StepProps } from "./step-props.ts";

const field = "return-reasons";

/** The desk gives a draft back and says what is wrong with it: each reason is a lesson. */
export function ReturnStep({ trace, busy, take, faults, refuse }: StepProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reasons, setReasons] = useState<readonly ReturnReason[]>([]);
  const [note, setNote] = useState("");
  if (!trace.verbs.includes("return")) return null;
  if (!isOpen)
    return (
      <Button wide onClick={() => setOpen(true)}>
        {t("tracing.do.return")}
      </Button>
    );
  const giveBack = () => {
    if (reasons.length === 0) return refuse([{ field, sentence: t("tracing.returned.choose") }]);
    take({ verb: "return", reasons: [...reasons], ...(note.trim() !== "" && { note }) });
  };
  return (
    <Stack gap="small">
      <FieldGroup
        id={`${field}-group`}
        legend={t("tracing.returned.why")}
        error={faultOf(faults, field)}
      >
        {ReturnReason.options.map((reason, at) => (
          <TickField
            key={reason}
            id={at === 0 ? field : undefined}
            label={t(`tracing.returned.${reason}`)}
            checked={reasons.includes(reason)}
            onChange={(isSo) =>
              setReasons(isSo ? [...reasons, reason] : reasons.filter((one) => one !== reason))
            }
          />
        ))}
      </FieldGroup>
      <TextArea
        label={t("tracing.field.note")}
        hint={t("records.match.noNames")}
        optional
        dir="auto"
        rows={3}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <Button wide busy={busy} onClick={giveBack}>
        {t("tracing.do.return")}
      </Button>
    </Stack>
  );
}

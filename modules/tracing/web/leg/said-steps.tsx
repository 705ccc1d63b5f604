import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCodes } from "#records/web";
import { BackQuestion, DeclineReason } from "#tracing/contract";
import { Button, ChoiceField, FieldGroup, faultOf, Stack, TickField } from "#ui";
import type { LegStepProps } from "./leg-step-props.ts";
import { NoteField } from "./note-field.tsx";

/** What the desk that is asked must know before it can answer. */
export function QuestionStep({ leg, busy, faults, refuse, take }: LegStepProps) {
  const { t } = useTranslation();
  const [about, setAbout] = useState<readonly BackQuestion[]>([]);
  const [note, setNote] = useState("");
  const field = `${leg.id}-about`;
  const ask = () => {
    if (about.length === 0) return refuse([{ field, sentence: t("tracing.back.choose") }]);
    take({ verb: "question", about: [...about], ...(note.trim() !== "" && { note }) });
  };
  return (
    <Stack gap="small">
      <FieldGroup
        id={`${field}-group`}
        legend={t("tracing.back.about")}
        error={faultOf(faults, field)}
      >
        {BackQuestion.options.map((one, at) => (
          <TickField
            key={one}
            id={at === 0 ? field : undefined}
            label={t(`tracing.back.${one}`)}
            checked={about.includes(one)}
            onChange={(isSo) =>
              setAbout(isSo ? [...about, one] : about.filter((other) => other !== one))
            }
          />
        ))}
      </FieldGroup>
      <NoteField
        id={`${leg.id}-question-note`}
        label={t("tracing.field.note")}
        optional
        value={note}
        onChange={setNote}
      />
      <Button wide kind="strong" busy={busy} onClick={ask}>
        {t("tracing.form.record.question")}
      </Button>
    </Stack>
  );
}

/** What was asked back is answered. */
export function ReplyStep({ leg, busy, faults, refuse, take }: LegStepProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const field = `${leg.id}-reply`;
  const reply = () => {
    if (note.trim() === "") return refuse([{ field, sentence: t("tracing.reply.missing") }]);
    take({ verb: "reply", note });
  };
  return (
    <Stack gap="small">
      <NoteField
        id={field}
        label={t("tracing.reply.words")}
        error={faultOf(faults, field)}
        value={note}
        onChange={setNote}
      />
      <Button wide kind="strong" busy={busy} onClick={reply}>
        {t("tracing.form.record.reply")}
      </Button>
    </Stack>
  );
}

/** No answer is given; which of the grounds there are is owed. */
export function DeclineStep({ leg, busy, faults, refuse, take }: LegStepProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [reason, setReason] = useState<DeclineReason | "">("");
  const [note, setNote] = useState("");
  const field = `${leg.id}-ground`;
  const decline = () => {
    if (reason === "") return refuse([{ field, sentence: t("tracing.decline.choose") }]);
    take({ verb: "decline", reason, ...(note.trim() !== "" && { note }) });
  };
  return (
    <Stack gap="small">
      <ChoiceField
        id={field}
        label={t("tracing.decline.why")}
        hint={t("tracing.decline.hint")}
        error={faultOf(faults, field)}
        options={codes("tracing.decline", DeclineReason.options)}
        none={t("records.form.choose")}
        value={reason}
        onChange={setReason}
      />
      <NoteField
        id={`${leg.id}-decline-note`}
        label={t("tracing.field.note")}
        optional
        value={note}
        onChange={setNote}
      />
      <Button wide kind="strong" busy={busy} onClick={decline}>
        {t("tracing.form.record.decline")}
      </Button>
    </Stack>
  );
}

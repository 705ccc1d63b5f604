import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MarkStatement } from "#reference/contract";
import {
  Action,
  Card,
  Form,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  TextArea,
  TextField,
} from "#ui";
import classes from "../../proposal/form/form.module.css";
import { FurtherSources } from "./further-sources.tsx";
import { markControl } from "./mark-control.ts";
import { type MarkDraft, type MarkFault, readMarkDraft } from "./mark-draft.ts";
import type { MarkFieldsProps } from "./mark-fields.ts";
import { SaidFields } from "./said-fields.tsx";
import { SeenFields } from "./seen-fields.tsx";

interface MarkFormProps {
  readonly draft: MarkDraft;
  readonly isSending: boolean;
  readonly failure: readonly FormFault[];
  readonly onWrite: (changes: Partial<MarkDraft>) => void;
  readonly onSend: (content: MarkStatement) => void;
}

/** The form that states a mark: what is seen, what it says, where that can be read, and why. */
export function MarkForm({ draft, isSending, failure, onWrite, onSend }: MarkFormProps) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const write = useFaultSentence();
  const submit = () => {
    const read = readMarkDraft(draft);
    setFaults(read.faults.map(write));
    if (read.content) onSend(read.content);
  };
  const shared = {
    draft,
    onWrite,
    wrongWith: (control: MarkFault["control"]) => faultOf(faults, markControl(control)),
  };
  return (
    <div className={classes.form}>
      <Form faults={faults.length > 0 ? faults : failure} onSubmit={submit}>
        <SeenFields {...shared} />
        <SaidFields {...shared} />
        <SourceFields {...shared} />
        <Card>{t("reference.form.whatHappens")}</Card>
        <Action type="submit" busy={isSending}>
          {t("reference.form.send")}
        </Action>
      </Form>
    </div>
  );
}

function useFaultSentence(): (fault: MarkFault) => FormFault {
  const { t } = useTranslation();
  return ({ control, fault }) => {
    const field = t(`reference.library.fact.${control}`);
    return { field: markControl(control), sentence: t(`reference.wrong.${fault}`, { field }) };
  };
}

function SourceFields({ draft, onWrite, wrongWith }: MarkFieldsProps) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("reference.library.form.read")}>
      <Stack>
        <TextField
          id={markControl("title")}
          label={t("reference.library.fact.title")}
          hint={t("reference.library.form.titleHint")}
          error={wrongWith("title")}
          dir="auto"
          maxLength={200}
          value={draft.title}
          onChange={(title) => onWrite({ title })}
        />
        <TextField
          id={markControl("url")}
          label={t("reference.library.fact.url")}
          hint={t("reference.library.form.urlHint")}
          error={wrongWith("url")}
          dir="ltr"
          inputMode="url"
          maxLength={500}
          value={draft.url}
          onChange={(url) => onWrite({ url })}
        />
        <FurtherSources draft={draft} onWrite={onWrite} wrongWith={wrongWith} />
        <TextArea
          id={markControl("reason")}
          label={t("reference.form.reason")}
          hint={t("reference.form.reasonHint")}
          error={wrongWith("reason")}
          dir="auto"
          maxLength={2000}
          value={draft.reason}
          onChange={(reason) => onWrite({ reason })}
        />
      </Stack>
    </Panel>
  );
}

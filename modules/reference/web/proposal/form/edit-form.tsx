import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Article, ArticleField } from "#reference/contract";
import { Action, Form, type FormFault, faultOf, Panel, TextArea } from "#ui";
import { CheckAnswers } from "./check-answers.tsx";
import { FieldSection } from "./field-section.tsx";
import { findDraftFaults } from "./find-draft-faults.ts";
import classes from "./form.module.css";
import { fieldGroups } from "./inputs/columns.ts";
import { planDraft } from "./plan-draft.ts";
import type { useProposalDraft } from "./proposal-draft.ts";
import { useFaultWords } from "./use-fault-words.ts";

export interface EditFormProps {
  /** The entry that is changed, as it stands; absent for a new one. */
  readonly entry?: { readonly ref: string; readonly version: number; readonly article: Article };
  readonly writing: ReturnType<typeof useProposalDraft>;
  /** Fields others published meanwhile. */
  readonly conflicts?: readonly ArticleField[];
  readonly isSending: boolean;
  readonly failure: readonly FormFault[];
  readonly onSend: () => void;
}

const required: readonly ArticleField[] = ["make", "model", "type"];

/** The form of a proposal: field by field with its source, then looked over as a whole, then sent. */
export function EditForm(props: EditFormProps) {
  const { entry, writing, isSending, failure, onSend } = props;
  const [isLookedOver, setLookedOver] = useState(false);
  if (!isLookedOver) return <Writing {...props} onReady={() => setLookedOver(true)} />;
  return (
    <CheckAnswers
      entry={entry}
      draft={writing.draft}
      busy={isSending}
      failure={failure}
      onBack={() => setLookedOver(false)}
      onSend={onSend}
    />
  );
}

function Writing({
  entry,
  writing,
  conflicts = [],
  onReady,
}: EditFormProps & { onReady: () => void }) {
  const { t } = useTranslation();
  const { draft, take, drop, setReason } = writing;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const write = useFaultWords();
  const submit = () => {
    const wrong = findDraftFaults(draft, entry ? [] : required);
    const found = wrong.length > 0 ? wrong : planDraft(entry, draft).faults;
    setFaults(found.map(write));
    if (found.length === 0) onReady();
  };
  const lastSource = Object.values(draft.fields).at(-1)?.source ?? "";
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={submit}>
        {fieldGroups.map(({ id, fields }) => (
          <Panel key={id} heading={t(`reference.form.group.${id}`)}>
            {fields.map((field) => (
              <FieldSection
                key={field}
                {...{ field, faults, lastSource }}
                article={entry?.article}
                draft={draft.fields[field]}
                isConflict={conflicts.includes(field)}
                onTake={(changes) => take(field, changes)}
                onDrop={() => drop(field)}
              />
            ))}
          </Panel>
        ))}
        <TextArea
          id="reason"
          label={t("reference.form.reason")}
          hint={t("reference.form.reasonHint")}
          error={faultOf(faults, "reason")}
          dir="auto"
          maxLength={2000}
          value={draft.reason}
          onChange={setReason}
        />
        <Action type="submit">{t("reference.form.lookOver")}</Action>
      </Form>
    </div>
  );
}

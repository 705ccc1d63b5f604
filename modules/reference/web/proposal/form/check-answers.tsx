import { useTranslation } from "react-i18next";
import type { Article } from "#reference/contract";
import { articleDifference } from "#reference/science";
import { Action, Button, Card, Cluster, ErrorSummary, type FormFault, Panel } from "#ui";
import { DifferenceList } from "../../article/difference-list.tsx";
import classes from "./form.module.css";
import { planDraft } from "./plan-draft.ts";
import type { ProposalDraft } from "./proposal-draft.ts";

interface CheckAnswersProps {
  readonly entry: { ref: string; version: number; article: Article } | undefined;
  readonly draft: ProposalDraft;
  readonly busy: boolean;
  readonly failure: readonly FormFault[];
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** Everything the proposal says, once more, before it is sent. */
export function CheckAnswers({ entry, draft, busy, failure, onBack, onSend }: CheckAnswersProps) {
  const { t } = useTranslation();
  const { version } = planDraft(entry, draft);
  const differences = articleDifference(version?.before?.article, version?.article);
  return (
    <div className={classes.answers}>
      <ErrorSummary faults={failure} />
      <Panel heading={t("reference.form.answers")}>
        <DifferenceList of={differences} />
      </Panel>
      <Panel heading={t("reference.form.reason")}>
        <p>
          <bdi dir="auto">{draft.reason}</bdi>
        </p>
      </Panel>
      <Card>{t("reference.form.whatHappens")}</Card>
      <Cluster>
        <Action busy={busy} onClick={onSend}>
          {t("reference.form.send")}
        </Action>
        <Button onClick={onBack}>{t("reference.form.goBack")}</Button>
      </Cluster>
    </div>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ImportDecision as Decisions,
  decideImportRoute,
  firearmName,
  type ImportDecision,
  type ImportDetail,
  type ImportItem,
  MatchReason,
} from "#reference/contract";
import { Button, ChoiceField, ErrorSummary, Stack, useToast } from "#ui";
import classes from "./import.module.css";
import { ItemList, nameOf } from "./item-list.tsx";
import { useImportChange, useRefusal } from "./use-import.ts";

/** Items that touch entries that stand: by reason, decided one by one or all that share one. */
export function MergesPanel({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const reasons = MatchReason.options.filter((reason) => (detail.counts.reasons[reason] ?? 0) > 0);
  const [reason, setReason] = useState<MatchReason | "">(reasons[0] ?? "");
  const decide = useItemDecision(detail);
  const isOpen = detail.state === "planned";
  if (reasons.length === 0) return <p>{t("reference.import.merges.none")}</p>;
  return (
    <Stack>
      <p>{t("reference.import.merges.lead")}</p>
      <ChoiceField
        label={t("reference.import.merges.reason")}
        options={reasons.map((value) => ({
          value,
          label: `${t(`reference.import.reason.${value}`)} (${detail.counts.reasons[value]})`,
        }))}
        value={reason}
        onChange={setReason}
      />
      {reason !== "" && isOpen && <BulkDecision key={reason} detail={detail} reason={reason} />}
      {reason !== "" && (
        <ItemList detail={detail} filter={{ reason }} {...(isOpen && { decide })} />
      )}
    </Stack>
  );
}

const asProposed = "proposed";
type Choice = ImportDecision | typeof asProposed;

function useChoices() {
  const { t } = useTranslation();
  return [
    { value: asProposed as Choice, label: t("reference.import.merges.proposed") },
    ...Decisions.options.map((value) => ({
      value: value as Choice,
      label: t(`reference.import.action.${value}`),
    })),
  ];
}

/** The body of a decision; what is proposed has no action of its own. */
function decisionOf(choice: Choice) {
  return choice === asProposed ? {} : { action: choice };
}

function useDecide(detail: ImportDetail) {
  const { t } = useTranslation();
  const say = useToast();
  return useImportChange(decideImportRoute, detail, ({ decided }) =>
    say({ sentence: t("reference.import.merges.done", { count: decided }) }),
  );
}

function BulkDecision({ detail, reason }: { detail: ImportDetail; reason: MatchReason }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const choices = useChoices();
  const [choice, setChoice] = useState<Choice>(asProposed);
  const decide = useDecide(detail);
  const count = detail.counts.reasons[reason] ?? 0;
  return (
    <Stack gap="small">
      <ErrorSummary faults={refusal(decide.error)} />
      <div className={classes.decide}>
        <ChoiceField
          label={t("reference.import.merges.bulk", { count })}
          options={choices}
          value={choice}
          onChange={(value) => value && setChoice(value)}
        />
        <Button
          busy={decide.isPending}
          onClick={() => decide.mutate({ reason, ...decisionOf(choice) })}
        >
          {t("reference.import.merges.do")}
        </Button>
      </div>
    </Stack>
  );
}

/** How one item is decided, for the list of them. */
function useItemDecision(detail: ImportDetail) {
  return (item: ImportItem) => <ItemDecision detail={detail} item={item} />;
}

function ItemDecision({ detail, item }: { detail: ImportDetail; item: ImportItem }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const choices = useChoices();
  const decide = useDecide(detail);
  const name = nameOf(item);
  const isMerge = item.action === "update" || item.action === "complete";
  const choose = (choice: Choice, ref?: string) =>
    decide.mutate({ numbers: [item.number], ...decisionOf(choice), ...(ref && { ref }) });
  return (
    <div className={classes.decide}>
      <ErrorSummary faults={refusal(decide.error)} />
      <ChoiceField
        hideLabel
        label={t("reference.import.merges.decisionOf", { name })}
        options={
          item.action === "same" ? choices : choices.filter(({ value }) => value !== asProposed)
        }
        value={item.action === "same" ? asProposed : item.action}
        onChange={(value) => value && choose(value)}
      />
      {isMerge && item.candidates.length > 1 && (
        <ChoiceField
          hideLabel
          label={t("reference.import.merges.withOf", { name })}
          options={item.candidates.map(({ ref, make, model, calibres }) => ({
            value: ref,
            label: `${ref} ${firearmName({ make, model })} ${calibres.join(", ")}`,
          }))}
          value={item.ref ?? ""}
          onChange={(ref) => choose(item.action as ImportDecision, ref)}
        />
      )}
    </div>
  );
}

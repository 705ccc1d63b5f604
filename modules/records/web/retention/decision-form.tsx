import { useState } from "react";
import { useTranslation } from "react-i18next";
import { latestReview, RenewReason, type ReviewedRecord } from "#records/contract";
import {
  Action,
  Button,
  Caption,
  ChoiceField,
  Cluster,
  ErrorSummary,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  TextField,
} from "#ui";
import classes from "../records.module.css";
import { useCodes } from "../use-codes.ts";
import { useDecision } from "./use-reviews.ts";

interface DecisionFormProps {
  chosen: ReviewedRecord[];
  chooseAll: () => void;
  forget: () => void;
}

/** Renews what is chosen until one day for one reason, or lets it go. */
export function DecisionForm({ chosen, chooseAll, forget }: DecisionFormProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [reason, setReason] = useState<RenewReason | "">("");
  const [reviewOn, setReviewOn] = useState(() => latestReview(new Date()));
  const decision = useDecision(setFaults, forget);
  const isAny = chosen.length > 0;
  const refuse = (field: string | undefined, key: string) =>
    setFaults([{ ...(field && { field }), sentence: t(key) }]);
  const renew = () => {
    setFaults([]);
    if (!isAny) return refuse(undefined, "records.review.chooseRecords");
    if (reason === "") return refuse("renew-why", "records.review.choose");
    decision.mutate({ records: chosen, decision: { kind: "renew", reviewOn, reason } });
  };
  const letGo = () => {
    setFaults([]);
    if (!isAny) return refuse(undefined, "records.review.chooseRecords");
    decision.mutate({ records: chosen, decision: { kind: "let_go" } });
  };
  return (
    <Panel heading={t("records.review.decide")}>
      <Stack>
        <ErrorSummary faults={faults} />
        <Cluster>
          <span role="status">{t("records.review.chosen", { count: chosen.length })}</span>
          <Button kind="text" onClick={chooseAll}>
            {t("records.review.all")}
          </Button>
        </Cluster>
        <div className={classes.narrow}>
          <Stack gap="small">
            <ChoiceField
              id="renew-why"
              label={t("records.review.why")}
              error={faultOf(faults, "renew-why")}
              none={t("records.form.choose")}
              options={codes("records.renewal", RenewReason.options)}
              value={reason}
              onChange={setReason}
            />
            <TextField
              type="date"
              label={t("records.review.until")}
              max={latestReview(new Date())}
              value={reviewOn}
              onChange={setReviewOn}
            />
            <Action busy={decision.isPending} onClick={renew}>
              {t("records.do.renew")}
            </Action>
            <Button wide busy={decision.isPending} onClick={letGo}>
              {t("records.review.letGo")}
            </Button>
          </Stack>
        </div>
        <Caption>{t("records.review.letGoHelp")}</Caption>
      </Stack>
    </Panel>
  );
}

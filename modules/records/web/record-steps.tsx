import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import {
  CancelReason,
  ClearReason,
  dayOf,
  hinders,
  latestReview,
  type RecordStep,
  type RecordView,
  RenewReason,
} from "#records/contract";
import {
  Action,
  Button,
  Caption,
  ChoiceField,
  ErrorSummary,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  TextField,
} from "#ui";
import { useFaultSentence } from "./fault-list.tsx";
import { LocateHere } from "./match/locate-here.tsx";
import { useCodes } from "./use-codes.ts";
import { useMoveRecord } from "./use-move-record.ts";

interface StepProps {
  record: RecordView;
  busy: boolean;
  take: (step: RecordStep) => void;
}

interface ClosingProps extends StepProps {
  verb: "clear" | "cancel";
  faults: readonly FormFault[];
  refuse: (faults: readonly FormFault[]) => void;
}

/** What the reader may do with a record now. */
export function RecordSteps({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveRecord(record, setFaults);
  const take = (step: RecordStep) => {
    const hindering = step.verb === "enter" ? record.faults.filter(hinders) : [];
    setFaults(hindering.map((fault) => ({ sentence: sentence(fault) })));
    if (hindering.length === 0) move.mutate(step);
  };
  const props = { record, take, busy: move.isPending };
  return (
    <div data-print="never">
      <Panel heading={t("records.steps.title")}>
        <Stack>
          <Caption>{t(`records.help.${record.state}`)}</Caption>
          <ErrorSummary faults={faults} />
          <PlainSteps {...props} />
          <RenewStep {...props} {...{ faults }} refuse={setFaults} />
          <ClosingStep {...props} {...{ faults }} refuse={setFaults} verb="clear" />
          <ClosingStep {...props} {...{ faults }} refuse={setFaults} verb="cancel" />
        </Stack>
      </Panel>
    </div>
  );
}

function PlainSteps({ record: { verbs, ownerMember }, busy, take }: StepProps) {
  const { t } = useTranslation();
  const session = useSession();
  const isOwn = session.state === "in" && session.person.member === ownerMember;
  const plain = isOwn ? (["refute", "locate", "reopen"] as const) : [];
  return (
    <>
      {(["enter", "confirm"] as const)
        .filter((verb) => verbs.includes(verb))
        .map((verb) => (
          <Action key={verb} busy={busy} onClick={() => take({ verb })}>
            {t(`records.do.${verb}`)}
          </Action>
        ))}
      {plain
        .filter((verb) => verbs.includes(verb))
        .map((verb) => (
          <Button key={verb} wide busy={busy} onClick={() => take({ verb })}>
            {t(`records.do.${verb}`)}
          </Button>
        ))}
      {!isOwn && verbs.includes("locate") && <LocateHere {...{ busy, take }} />}
    </>
  );
}

function RenewStep({ record, busy, take, faults, refuse }: Omit<ClosingProps, "verb">) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { verbs, state, content } = record;
  const [reason, setReason] = useState<RenewReason | "">("");
  const [reviewOn, setReviewOn] = useState(() => latestReview(new Date()));
  const isDue = state === "expired" || content.governance.reviewOn < soon(new Date());
  if (!verbs.includes("renew") || !isDue) return null;
  const renew = () => {
    if (reason === "")
      return refuse([{ field: "renew-why", sentence: t("records.review.choose") }]);
    take({ verb: "renew", reviewOn, reason });
  };
  return (
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
        label={t("records.field.reviewOn")}
        max={latestReview(new Date())}
        value={reviewOn}
        onChange={setReviewOn}
      />
      <Button wide busy={busy} onClick={renew}>
        {t("records.do.renew")}
      </Button>
    </Stack>
  );
}

/** The day by which a review is near: half a year ahead. */
function soon(now: Date): string {
  const later = new Date(now);
  later.setUTCMonth(later.getUTCMonth() + 6);
  return dayOf(later);
}

function ClosingStep({ record, busy, take, faults, refuse, verb }: ClosingProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const reasons = verb === "clear" ? ClearReason.options : CancelReason.options;
  const [reason, setReason] = useState("");
  if (!record.verbs.includes(verb)) return null;
  const field = `${verb}-why`;
  const close = () => {
    if (reason === "") return refuse([{ field, sentence: t(`records.steps.${verb}Choose`) }]);
    take(
      verb === "clear"
        ? { verb, reason: ClearReason.parse(reason) }
        : { verb, reason: CancelReason.parse(reason) },
    );
  };
  return (
    <Stack gap="small">
      <ChoiceField
        id={field}
        label={t(`records.steps.${verb}Why`)}
        error={faultOf(faults, field)}
        none={t("records.form.choose")}
        options={codes("records.closing", [...reasons])}
        value={reason}
        onChange={setReason}
      />
      <Button wide kind={verb === "cancel" ? "grave" : "quiet"} busy={busy} onClick={close}>
        {t(`records.do.${verb}`)}
      </Button>
    </Stack>
  );
}

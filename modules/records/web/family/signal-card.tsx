import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FamilySignal, SignalReason } from "#records/contract";
import { Action, Caption, Card, ChoiceField, Form, faultOf, Stack, useFormat } from "#ui";
import { useMemberNames } from "../search/result/use-member-names.ts";
import { useCodes } from "../use-codes.ts";
import { useCloseSignal } from "./use-family.ts";

interface SignalCardProps {
  signal: FamilySignal;
  mayClose: boolean;
}

/** An early warning while it stands: what was counted, and what was not. A closed one stands in the life of the family. */
export function SignalCard({ signal, mayClose }: SignalCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const { firearms, members, from, to, expected } = signal;
  if (signal.state === "closed") return null;
  const facts = {
    count: firearms,
    members: format.list(members.map((member) => `\u2068${nameOf(member)}\u2069`)),
    from: `\u2068${format.date(from)}\u2069`,
    to: `\u2068${format.date(to)}\u2069`,
  };
  return (
    <Card tone="maybe" heading={t("records.family.signal")}>
      <Stack gap="small">
        <p>{t("records.family.signalCount", facts)}</p>
        <p>
          {t("records.family.signalExpected", {
            expected: format.number(Math.round(expected * 10) / 10),
          })}
        </p>
        <Caption>{t("records.family.signalOver")}</Caption>
        {mayClose && <CloseSignal signal={signal} />}
      </Stack>
    </Card>
  );
}

function CloseSignal({ signal }: { signal: FamilySignal }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [reason, setReason] = useState<SignalReason | "">("");
  const { close, faults, setFaults } = useCloseSignal(signal);
  const submit = () => {
    if (reason !== "") return close.mutate(reason);
    setFaults([{ field: "signal-reason", sentence: t("records.family.chooseReason") }]);
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <ChoiceField
        id="signal-reason"
        label={t("records.family.why")}
        options={codes("records.family.reason", SignalReason.options)}
        none={t("records.family.choose")}
        value={reason}
        error={faultOf(faults, "signal-reason")}
        onChange={setReason}
      />
      <Action type="submit" busy={close.isPending}>
        {t("records.family.close")}
      </Action>
    </Form>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { type entryRoute, proposeEditorialRoute } from "#reference/contract";
import { Button, Card, Form, type FormFault, faultOf, Panel, TextArea, TextField } from "#ui";
import { EntryLabel } from "../article/difference-list.tsx";
import form from "../proposal/form/form.module.css";
import { useSending } from "../proposal/send-proposal.ts";
import { useEntry } from "../proposal/use-entry.ts";

type Entry = RouteAnswer<typeof entryRoute>;

/** Merges the entry into another one, whose number its own then leads to. */
export function MergePanel({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [into, setInto] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const number = into.trim().toUpperCase();
  const sending = useSending(() => {
    const change = { kind: "merge" as const, ref: entry.ref, into: number };
    return server.call(proposeEditorialRoute, { body: { change, reason } });
  });
  const submit = () => {
    const wrong: FormFault[] = [];
    if (!/^[A-Z]{1,4}\d{4,12}$/.test(number))
      wrong.push({ field: "into", sentence: t("reference.wrong.number") });
    if (reason.trim() === "")
      wrong.push({ field: "mergeReason", sentence: t("reference.wrong.reason_missing") });
    setFaults(wrong);
    if (wrong.length === 0) sending.send();
  };
  return (
    <Panel heading={t("reference.merge.title")}>
      <div className={form.form}>
        <Form faults={faults.length > 0 ? faults : sending.failure} onSubmit={submit}>
          <TextField
            id="into"
            label={t("reference.merge.into")}
            hint={t("reference.merge.hint")}
            error={faultOf(faults, "into")}
            gun
            value={into}
            onChange={setInto}
          />
          <Chosen number={number} />
          <TextArea
            id="mergeReason"
            label={t("reference.form.reason")}
            error={faultOf(faults, "mergeReason")}
            dir="auto"
            maxLength={2000}
            value={reason}
            onChange={setReason}
          />
          <div>
            <Button type="submit" busy={sending.isSending}>
              {t("reference.merge.do")}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}

/** Names the entry whose number was written, so that nobody merges into a wrong one. */
function Chosen({ number }: { number: string }) {
  const isNumber = /^[A-Z]{1,4}\d{4,12}$/.test(number);
  const { data } = useEntry(isNumber ? number : "");
  if (!isNumber || data === undefined) return null;
  const { ref, article } = data;
  return (
    <Card>
      <EntryLabel make={article.make} model={article.model} number={ref} />
    </Card>
  );
}

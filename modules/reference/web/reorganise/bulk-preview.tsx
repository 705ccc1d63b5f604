import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { type BulkEdit, type previewBulkRoute, proposeEditorialRoute } from "#reference/contract";
import {
  Action,
  Card,
  Form,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  TextArea,
  useFormat,
} from "#ui";
import form from "../proposal/form/form.module.css";
import { EntryPreviewed } from "../proposal/proposal-page.tsx";
import { useSending } from "../proposal/send-proposal.ts";

type Preview = RouteAnswer<typeof previewBulkRoute>;

/** What would change in each entry, and the proposal of all of it as one. */
export function BulkPreview({ preview, edit }: { preview: Preview; edit: BulkEdit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { found, entries, previews, faults } = preview;
  const count = format.number(found);
  return (
    <Panel heading={t("reference.bulk.would", { count: entries.length })}>
      <Stack>
        <p>{t("reference.bulk.found", { found: count })}</p>
        {faults.length > 0 && (
          <Card tone="contradict">
            {t("reference.bulk.unfit", {
              refs: format.list(faults.slice(0, 20).map(({ ref }) => ref)),
            })}
          </Card>
        )}
        {previews.map((one) => (
          <EntryPreviewed key={one.ref} preview={one} />
        ))}
        {entries.length > previews.length && (
          <p>{t("reference.proposal.more", { count: entries.length - previews.length })}</p>
        )}
        {entries.length > 0 && <ProposeBulk entries={entries} edit={edit} />}
      </Stack>
    </Panel>
  );
}

function ProposeBulk({ entries, edit }: { entries: Preview["entries"]; edit: BulkEdit }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const sending = useSending(() => {
    const change = { kind: "bulk" as const, entries, edit };
    return server.call(proposeEditorialRoute, { body: { change, reason } });
  });
  const submit = () => {
    const isMissing = reason.trim() === "";
    setFaults(
      isMissing ? [{ field: "reason", sentence: t("reference.wrong.reason_missing") }] : [],
    );
    if (!isMissing) sending.send();
  };
  return (
    <div className={form.form}>
      <Form faults={faults.length > 0 ? faults : sending.failure} onSubmit={submit}>
        <TextArea
          id="reason"
          label={t("reference.form.reason")}
          error={faultOf(faults, "reason")}
          dir="auto"
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <Action type="submit" busy={sending.isSending}>
          {t("reference.bulk.propose", { count: entries.length })}
        </Action>
      </Form>
    </div>
  );
}

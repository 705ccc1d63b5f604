import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { server } from "#platform/http/web";
import { proposeEditorial, proposeEditorialRoute } from "#reference/contract";
import { Button, Form, type FormFault, faultOf, TextArea } from "#ui";
import { useSending } from "./send-proposal.ts";

/** Lets an editor propose to take a published change back; two others decide that, too. */
export function UndoButton({ publication }: { publication: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  if (session.state !== "in" || !isPermitted(session.person, proposeEditorial)) return null;
  if (isOpen) return <UndoForm publication={publication} />;
  return <Button onClick={() => setOpen(true)}>{t("reference.undo.open")}</Button>;
}

function UndoForm({ publication }: { publication: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const sending = useSending(() => {
    const body = { change: { kind: "undo" as const, publication }, reason };
    return server.call(proposeEditorialRoute, { body });
  });
  const submit = () => {
    const isMissing = reason.trim() === "";
    setFaults(isMissing ? [{ field: "undo", sentence: t("reference.wrong.reason_missing") }] : []);
    if (!isMissing) sending.send();
  };
  return (
    <Form faults={faults.length > 0 ? faults : sending.failure} onSubmit={submit}>
      <TextArea
        id="undo"
        label={t("reference.undo.why")}
        hint={t("reference.undo.hint")}
        error={faultOf(faults, "undo")}
        dir="auto"
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" busy={sending.isSending}>
        {t("reference.undo.do")}
      </Button>
    </Form>
  );
}

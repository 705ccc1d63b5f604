import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { proposeChangeRoute, tablePage } from "#reference/contract";
import { Page, PageLink } from "#ui";
import { EditForm } from "./form/edit-form.tsx";
import { changeOf } from "./form/plan-draft.ts";
import { type ProposalDraft, useProposalDraft } from "./form/proposal-draft.ts";
import { useSending } from "./send-proposal.ts";

const nothing = { value: "", source: "", date: "" };
/** What an entry cannot be without stands open at first. */
const first: ProposalDraft = {
  fields: { make: nothing, model: nothing, type: nothing },
  reason: "",
};

/** Proposes an entry that the table lacks. */
export function NewEntryPage() {
  const { t } = useTranslation();
  const writing = useProposalDraft("new", first);
  const { draft, forget } = writing;
  const sending = useSending(() => {
    const body = { change: changeOf(undefined, draft), reason: draft.reason };
    return server.call(proposeChangeRoute, { body });
  }, forget);
  return (
    <Page
      title={t("reference.propose.new")}
      lead={t("reference.propose.newLead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <EditForm
        writing={writing}
        failure={sending.failure}
        isSending={sending.isSending}
        onSend={sending.send}
      />
    </Page>
  );
}

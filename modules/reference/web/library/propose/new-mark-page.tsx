import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { type MarkStatement, marksPage, proposeChangeRoute } from "#reference/contract";
import { Page, PageLink } from "#ui";
import { useSending } from "../../proposal/send-proposal.ts";
import { emptyMarkDraft } from "./mark-draft.ts";
import { MarkForm } from "./mark-form.tsx";
import { useMarkDraft } from "./use-mark-draft.ts";

/** Proposes a mark that the library lacks. */
export function NewMarkPage() {
  const { t } = useTranslation();
  const { draft, write, forget } = useMarkDraft("new", emptyMarkDraft);
  const sending = useSending((content: MarkStatement) => {
    const body = { change: { kind: "new_mark" as const, content }, reason: draft.reason };
    return server.call(proposeChangeRoute, { body });
  }, forget);
  return (
    <Page
      title={t("reference.library.propose")}
      lead={t("reference.library.propose.lead")}
      above={<PageLink href={marksPage}>{t("reference.library.title")}</PageLink>}
    >
      <MarkForm draft={draft} onWrite={write} {...sending} onSend={sending.send} />
    </Page>
  );
}

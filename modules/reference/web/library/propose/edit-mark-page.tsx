import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type LibraryMark,
  type MarkStatement,
  markPage,
  markRoute,
  proposeChangeRoute,
} from "#reference/contract";
import { statementOf } from "#reference/science";
import { Answer, Button, Card, Page, PageLink, Stack } from "#ui";
import { useSending } from "../../proposal/send-proposal.ts";
import { useMarkName } from "../mark-name.ts";
import { draftOf } from "./mark-draft.ts";
import { MarkForm } from "./mark-form.tsx";
import { useMarkDraft } from "./use-mark-draft.ts";

/** Proposes a change of a mark, or confirms it as it stands. */
export function EditMarkPage() {
  const { params } = useAddress();
  const id = params.id ?? "";
  const asked = useQuery({
    queryKey: [markRoute.id, id, "edit"],
    queryFn: () => server.call(markRoute, { params: { id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {({ mark }) => <EditContent mark={mark} />}
    </Answer>
  );
}

function EditContent({ mark }: { mark: LibraryMark }) {
  const { t } = useTranslation();
  const name = useMarkName()(mark);
  const first = draftOf(statementOf(mark), mark.version ?? 0);
  const { draft, write, forget } = useMarkDraft(mark.id, first);
  const sending = useSending((content: MarkStatement) => {
    const { baseVersion, reason } = draft;
    const change = { kind: "mark" as const, mark: mark.id, baseVersion, content };
    return server.call(proposeChangeRoute, { body: { change, reason } });
  }, forget);
  return (
    <Page
      title={t("reference.propose.title", { name })}
      lead={t("reference.library.change.lead")}
      above={<PageLink href={markPage(mark.id)}>{name}</PageLink>}
    >
      <Stack>
        {draft.baseVersion !== first.baseVersion && (
          <Card tone="maybe">
            <p>{t("reference.library.form.newer")}</p>
            <Button onClick={() => write({ ...first, reason: draft.reason })}>
              {t("reference.library.form.anew")}
            </Button>
          </Card>
        )}
        <MarkForm draft={draft} onWrite={write} {...sending} onSend={sending.send} />
      </Stack>
    </Page>
  );
}

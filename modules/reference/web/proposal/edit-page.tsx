import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type Challenge,
  entryPage,
  type entryRoute,
  firearmName,
  proposeChangeRoute,
  readChallengeRoute,
} from "#reference/contract";
import { Answer, Card, Page, PageLink, Stack } from "#ui";
import { EntryLabel } from "../article/difference-list.tsx";
import { EditForm } from "./form/edit-form.tsx";
import { toForm } from "./form/field-form.ts";
import { changeOf } from "./form/plan-draft.ts";
import { emptyDraft, type ProposalDraft, useProposalDraft } from "./form/proposal-draft.ts";
import { useSending } from "./send-proposal.ts";
import { useEntry } from "./use-entry.ts";

type Entry = RouteAnswer<typeof entryRoute>;

/** Proposes a change of an entry; for an upheld challenge, with what it said filled in. */
export function EditPage() {
  const { params, query } = useAddress();
  const entry = useEntry(params.ref ?? "");
  const id = query.get("challenge");
  const challenge = useQuery({
    queryKey: [readChallengeRoute.id, id],
    queryFn: () => server.call(readChallengeRoute, { params: { challenge: id ?? "" } }),
    enabled: id !== null,
  });
  if (id !== null)
    return (
      <Answer asked={challenge} explain={readFailure} rows={8}>
        {(found) => (
          <Answer asked={entry} explain={readFailure} rows={8}>
            {(answer) => <EditContent entry={answer} challenge={found} />}
          </Answer>
        )}
      </Answer>
    );
  return (
    <Answer asked={entry} explain={readFailure} rows={8}>
      {(answer) => <EditContent entry={answer} />}
    </Answer>
  );
}

/** What a challenge says, as the beginning of the proposal that answers it. */
function draftFrom(entry: Entry, { field, grounds, source = "" }: Challenge): ProposalDraft {
  const value = field && toForm(field, entry.article[field]);
  const fields = field && value !== undefined ? { [field]: { value, source, date: "" } } : {};
  return { fields, reason: grounds.slice(0, 2000) };
}

function EditContent({ entry, challenge }: { entry: Entry; challenge?: Challenge }) {
  const { t } = useTranslation();
  const { ref, article } = entry;
  const name = challenge ? `challenge.${challenge.id}` : ref;
  const writing = useProposalDraft(name, challenge ? draftFrom(entry, challenge) : emptyDraft);
  const { draft, forget } = writing;
  const sending = useSending(() => {
    const change = changeOf(entry, draft);
    const body = { change, reason: draft.reason, ...(challenge && { challenge: challenge.id }) };
    return server.call(proposeChangeRoute, { body });
  }, forget);
  return (
    <Page
      title={t("reference.propose.title", { name: `\u2068${firearmName(article)}\u2069` })}
      lead={t("reference.propose.lead")}
      above={
        <PageLink href={entryPage(ref)}>
          <EntryLabel make={article.make} model={article.model} number={ref} />
        </PageLink>
      }
    >
      <Stack>
        {challenge && (
          <Card heading={t("reference.challenge.title")}>
            <bdi dir="auto">{challenge.grounds}</bdi>
          </Card>
        )}
        <EditForm
          entry={entry}
          writing={writing}
          failure={sending.failure}
          isSending={sending.isSending}
          onSend={sending.send}
        />
      </Stack>
    </Page>
  );
}

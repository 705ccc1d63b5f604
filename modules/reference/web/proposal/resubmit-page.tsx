import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type entryRoute,
  type FieldChange,
  isMarkChange,
  type Proposal,
  proposalPage,
  readProposalRoute,
  resubmitProposalRoute,
} from "#reference/contract";
import { Answer, Card, Failure, Page, PageLink, Stack } from "#ui";
import { ResubmitMark } from "../library/propose/resubmit-mark.tsx";
import { EditForm } from "./form/edit-form.tsx";
import { toForm } from "./form/field-form.ts";
import { changeOf } from "./form/plan-draft.ts";
import { type ProposalDraft, useProposalDraft } from "./form/proposal-draft.ts";
import { useSending } from "./send-proposal.ts";
import { useEntry } from "./use-entry.ts";

type Entry = RouteAnswer<typeof entryRoute>;

/** Puts right what editors returned, on top of what stands now. */
export function ResubmitPage() {
  const { params } = useAddress();
  const id = params.proposal ?? "";
  const asked = useQuery({
    queryKey: [readProposalRoute.id, id],
    queryFn: () => server.call(readProposalRoute, { params: { proposal: id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(proposal) => <WithEntry proposal={proposal} />}
    </Answer>
  );
}

function WithEntry({ proposal }: { proposal: Proposal }) {
  const { change } = proposal;
  const entry = useEntry(change.kind === "edit" ? change.ref : "");
  if (change.kind === "new")
    return <ResubmitContent proposal={proposal} changes={change.changes} />;
  if (isMarkChange(change)) return <ResubmitMark proposal={proposal} change={change} />;
  if (change.kind !== "edit") return <Failure facts={{ kind: "not_found" }} />;
  return (
    <Answer asked={entry} explain={readFailure} rows={8}>
      {(answer) => <ResubmitContent proposal={proposal} changes={change.changes} entry={answer} />}
    </Answer>
  );
}

function draftOf(changes: readonly FieldChange[], reason: string): ProposalDraft {
  const fields = changes.map(({ field, value, source, date = "" }) => [
    field,
    { value: toForm(field, value), source, date },
  ]);
  return { fields: Object.fromEntries(fields), reason };
}

interface ResubmitContentProps {
  proposal: Proposal;
  changes: readonly FieldChange[];
  entry?: Entry;
}

function ResubmitContent({ proposal, changes, entry }: ResubmitContentProps) {
  const { t } = useTranslation();
  const { id, version, title, reason, conflicts, history } = proposal;
  const writing = useProposalDraft(`${id}.${version}`, draftOf(changes, reason));
  const { draft, forget } = writing;
  const sending = useSending(() => {
    const body = { change: changeOf(entry, draft), reason: draft.reason };
    return server.call(resubmitProposalRoute, { params: { proposal: id }, body }, { version });
  }, forget);
  const returned = history.findLast(({ step }) => step === "return");
  return (
    <Page
      title={t("reference.propose.title", { name: `\u2068${title}\u2069` })}
      lead={t("reference.propose.againLead")}
      above={<PageLink href={proposalPage(id)}>{t("reference.proposal.title")}</PageLink>}
    >
      <Stack>
        {returned?.reason && (
          <Card tone="maybe" heading={t("reference.proposal.returnedBecause")}>
            <bdi dir="auto">{returned.reason}</bdi>
          </Card>
        )}
        <EditForm
          {...(entry && { entry })}
          writing={writing}
          conflicts={conflicts.flatMap(({ fields }) => fields)}
          failure={sending.failure}
          isSending={sending.isSending}
          onSend={sending.send}
        />
      </Stack>
    </Page>
  );
}

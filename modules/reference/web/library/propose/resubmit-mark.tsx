import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  type MarkChange,
  type MarkStatement,
  markRoute,
  type Proposal,
  proposalPage,
  resubmitProposalRoute,
} from "#reference/contract";
import { Answer, Card, Page, PageLink, Stack, useFormat } from "#ui";
import { useSending } from "../../proposal/send-proposal.ts";
import { draftOf, draftOnTop, type MarkDraft } from "./mark-draft.ts";
import { MarkForm } from "./mark-form.tsx";
import { useMarkDraft } from "./use-mark-draft.ts";

interface ResubmitMarkProps {
  readonly proposal: Proposal;
  readonly change: MarkChange;
}

/** Puts right what editors returned of a mark, on top of what stands now. */
export function ResubmitMark({ proposal, change }: ResubmitMarkProps) {
  if (change.kind === "new_mark") {
    const first = draftOf(change.content, 0, proposal.reason);
    return <ResubmitContent proposal={proposal} change={change} first={first} />;
  }
  return <OnStanding proposal={proposal} change={change} />;
}

function OnStanding({ proposal, change }: ResubmitMarkProps) {
  const id = change.kind === "mark" ? change.mark : "";
  const asked = useQuery({
    queryKey: [markRoute.id, id, "edit"],
    queryFn: () => server.call(markRoute, { params: { id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {({ mark }) => {
        const first = draftOnTop(mark, proposal.mark?.differences ?? [], proposal.reason);
        return <ResubmitContent proposal={proposal} change={change} first={first} />;
      }}
    </Answer>
  );
}

function ResubmitContent({ proposal, change, first }: ResubmitMarkProps & { first: MarkDraft }) {
  const { t } = useTranslation();
  const { id, version, title, history } = proposal;
  const { draft, write, forget } = useMarkDraft(`${id}.${version}`, first);
  const sending = useSending((content: MarkStatement) => {
    const { baseVersion, reason } = draft;
    const again =
      change.kind === "mark" ? { ...change, baseVersion, content } : { ...change, content };
    const input = { params: { proposal: id }, body: { change: again, reason } };
    return server.call(resubmitProposalRoute, input, { version });
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
        <Overtaken proposal={proposal} />
        <MarkForm draft={draft} onWrite={write} {...sending} onSend={sending.send} />
      </Stack>
    </Page>
  );
}

function Overtaken({ proposal: { conflicts } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = conflicts.flatMap(({ markFields = [] }) => markFields);
  if (fields.length === 0) return null;
  return (
    <Card tone="contradict" heading={t("reference.proposal.overtaken")}>
      {format.list(fields.map((field) => t(`reference.library.fact.${field}`)))}
    </Card>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, ErrorSummary, Moment, Row, Stack, useFormat } from "#ui";
import { isPermitted } from "../../contract/permission/index.ts";
import { managePersons } from "../../contract/permissions.ts";
import {
  decideProposalRoute,
  listProposalsRoute,
  type Proposal,
  type ProposalContent,
} from "../../contract/proposal.ts";
import { InvitationLink } from "../people/invitation-link.tsx";
import { peopleQuery } from "../people/people-queries.ts";
import { useSession } from "../session/session.ts";
import { useFaults } from "../use-faults.ts";

type Decision = "approved" | "declined" | "withdrawn";

/** One proposal: what would be done and why; approve or decline another's, withdraw one's own. */
export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const nameOf = usePersonNames();
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      server.call(decideProposalRoute, { params: { proposal: proposal.id }, body: { decision } }),
    onSuccess: (answer) =>
      // An invitation is shown once: the row stays until the page is left.
      answer.invitation === null && client.invalidateQueries({ queryKey: [listProposalsRoute.id] }),
  });
  const faults = useFaults(decide.error);
  const proposer = nameOf(proposal.proposedBy);
  return (
    <Row
      title={<WhatIsProposed content={proposal.content} />}
      detail={
        <>
          {proposer && (
            <>
              <bdi>{proposer}</bdi> ·{" "}
            </>
          )}
          <Moment value={proposal.proposedAt} as="dateTime" /> · <bdi>{proposal.reason}</bdi>
        </>
      }
      figure={proposal.decision && t(`access.proposals.was.${proposal.decision}`)}
      actions={<Decisions proposal={proposal} onDecide={(decision) => decide.mutate(decision)} />}
    >
      <Stack gap="small">
        <ErrorSummary faults={faults} />
        {decide.data?.invitation && <InvitationLink token={decide.data.invitation} />}
      </Stack>
    </Row>
  );
}

interface DecisionsProps {
  proposal: Proposal;
  onDecide: (decision: Decision) => void;
}

function Decisions({ proposal, onDecide }: DecisionsProps) {
  const { t } = useTranslation();
  const session = useSession();
  if (proposal.decision !== null) return null;
  const isOwn = session.state === "in" && session.person.person === proposal.proposedBy;
  const decisions: Decision[] = isOwn ? ["withdrawn"] : ["approved", "declined"];
  return decisions.map((decision) => (
    <Button key={decision} onClick={() => onDecide(decision)}>
      {t(`access.proposals.do.${decision}`)}
    </Button>
  ));
}

function WhatIsProposed({ content }: { content: ProposalContent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const accountName = useAccountNames();
  switch (content.kind) {
    case "grant_role":
      return t("access.proposals.grant_role", {
        role: t(`access.role.${content.role}`),
        who: accountName(content.account) ?? "…",
      });
    case "admit_member":
    case "suspend_member":
    case "readmit_member":
      return t(`access.proposals.${content.kind}`, { member: format.country(content.member) });
  }
}

/** Who proposed, where the reader may know: people of the own member, for its administrators. */
function usePersonNames(): (person: string) => string | undefined {
  const people = usePeople();
  return (id) => people.find((person) => person.id === id)?.name;
}

function useAccountNames(): (account: string) => string | undefined {
  const people = usePeople();
  return (id) => people.find(({ accounts }) => accounts.some((one) => one.id === id))?.name;
}

function usePeople() {
  const session = useSession();
  const mayKnow = session.state === "in" && isPermitted(session.person, managePersons);
  return useQuery({ ...peopleQuery, enabled: mayKnow }).data ?? [];
}

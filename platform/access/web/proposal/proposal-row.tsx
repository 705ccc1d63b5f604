import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Caption, ErrorSummary, Moment, Row, Unseen, useToast } from "#ui";
import { listPersonsRoute } from "../../contract/person.ts";
import { decideProposalRoute, listProposalsRoute, type Proposal } from "../../contract/proposal.ts";
import { useSignedIn } from "../people/people-queries.ts";
import { useFaultReader } from "../use-faults.ts";
import { findHindrance } from "./find-hindrance.ts";
import classes from "./proposal.module.css";
import { type Known, useDescribe } from "./use-describe.ts";

type Decision = NonNullable<Proposal["decision"]>;

interface ProposalRowProps {
  proposal: Proposal;
  known: Known;
  onInvited: (invited: { invitation: string; name: string }) => void;
}

/** One proposal: what is to be done, why, by whom it was proposed, and who is needed to decide. */
export function ProposalRow({ proposal, known, onInvited }: ProposalRowProps) {
  const { t } = useTranslation();
  const { sentence, nameOf } = useDescribe(known);
  const { proposedBy, proposedAt, decidedAt, decidedBy, decision, reason, member } = proposal;
  return (
    <Row
      title={sentence(proposal)}
      detail={
        <>
          <div>
            <bdi>“{reason}”</bdi>
          </div>
          <div>
            {t("access.proposals.by", { name: nameOf(proposedBy, member) })} ·{" "}
            <Moment value={proposedAt} as="dateTime" />
          </div>
          {decision && decidedAt && (
            <div className={classes.decision} data-decision={decision}>
              {t(`access.proposals.${decision}`, { name: nameOf(decidedBy, member) })} ·{" "}
              <Moment value={decidedAt} as="dateTime" />
            </div>
          )}
        </>
      }
    >
      {decision === null && (
        <Decide proposal={proposal} known={known} onInvited={onInvited} what={sentence(proposal)} />
      )}
    </Row>
  );
}

function Decide({ proposal, known, onInvited, what }: ProposalRowProps & { what: string }) {
  const { t } = useTranslation();
  const me = useSignedIn();
  const faultsOf = useFaultReader();
  const decide = useDecide(proposal, onInvited);
  if (me === undefined) return null;
  const hindrance = findHindrance(proposal, me.person, known.accounts);
  const needed = t(
    proposal.content.kind === "grant_role"
      ? "access.proposals.needs_administrator"
      : "access.proposals.needs_secretariat",
  );
  const offered: Decision[] =
    hindrance === "proposer"
      ? ["withdrawn"]
      : hindrance === "holder"
        ? []
        : ["approved", "declined"];
  return (
    <div className={classes.decide}>
      <ErrorSummary faults={faultsOf(decide.error)} />
      {hindrance && <Caption>{t(`access.proposals.hindrance.${hindrance}`, { needed })}</Caption>}
      <div className={classes.deeds}>
        {offered.map((decision) => (
          <Button key={decision} busy={decide.isPending} onClick={() => decide.mutate(decision)}>
            {t(`access.proposals.do.${decision}`)}
            <Unseen>: {what}</Unseen>
          </Button>
        ))}
      </div>
    </div>
  );
}

function useDecide({ id, content }: Proposal, onInvited: ProposalRowProps["onInvited"]) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      server.call(decideProposalRoute, { params: { proposal: id }, body: { decision } }),
    onSuccess: ({ invitation, proposal }) => {
      if (proposal.decision) say({ sentence: t(`access.proposals.said.${proposal.decision}`) });
      if (invitation !== null && content.kind === "admit_member")
        onInvited({ invitation, name: content.administrator.name });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [listProposalsRoute.id] });
      void client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
    },
  });
}

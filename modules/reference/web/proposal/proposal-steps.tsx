import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  moveProposalRoute,
  type Proposal,
  type ProposalStep,
  resubmitPage,
} from "#reference/contract";
import {
  Action,
  Button,
  Caption,
  Cluster,
  Form,
  type FormFault,
  faultOf,
  PageLink,
  Panel,
  TextArea,
  useToast,
} from "#ui";
import { UndoButton } from "./undo-button.tsx";

type Step = Exclude<ProposalStep, "resubmit">;

/** What anyone may propose, and so put right. */
const openKinds: readonly Proposal["kind"][] = ["edit", "new", "mark", "new_mark"];

/** What the reader may do with a proposal now; what needs words asks for them. */
export function ProposalSteps({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { id, steps, state, kind, isOwn } = proposal;
  const canPutRight = steps.includes("resubmit") && openKinds.includes(kind);
  return (
    <div data-print="never">
      <Panel heading={t("reference.proposal.next")}>
        <Caption>{t(`reference.proposal.help.${state}`)}</Caption>
        {isOwn && (state === "proposed" || state === "accepted") && (
          <Caption>{t("reference.proposal.ownHelp")}</Caption>
        )}
        {canPutRight && (
          <Cluster>
            <PageLink href={resubmitPage(id)} as="strong">
              {t("reference.proposal.putRight")}
            </PageLink>
          </Cluster>
        )}
        <StepForm proposal={proposal} />
        {state === "published" && <UndoButton publication={id} />}
      </Panel>
    </div>
  );
}

function StepForm({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMove(proposal, setFaults);
  const { steps } = proposal;
  const take = (step: Step) => () => {
    const isMissing = (step === "return" || step === "refuse") && reason.trim() === "";
    setFaults(isMissing ? [{ field: "why", sentence: t("reference.wrong.reason_missing") }] : []);
    if (!isMissing) move.mutate({ step, reason: reason.trim() });
  };
  if (!steps.some((step) => step !== "resubmit")) return null;
  return (
    <Form faults={faults} onSubmit={steps.includes("accept") ? take("accept") : () => undefined}>
      {steps.includes("return") && (
        <TextArea
          id="why"
          label={t("reference.proposal.why")}
          hint={t("reference.proposal.whyHint")}
          error={faultOf(faults, "why")}
          dir="auto"
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      )}
      {steps.includes("accept") && (
        <Action type="submit" busy={move.isPending}>
          {t(`reference.proposal.accept.${proposal.state}`)}
        </Action>
      )}
      <Cluster>
        {(["return", "refuse", "withdraw"] as const)
          .filter((step) => steps.includes(step))
          .map((step) => (
            <Button key={step} busy={move.isPending} onClick={take(step)}>
              {t(`reference.proposal.do.${step}`)}
            </Button>
          ))}
      </Cluster>
    </Form>
  );
}

function useMove({ id, version }: Proposal, setFaults: (faults: readonly FormFault[]) => void) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason }: { step: Step; reason: string }) =>
      server.call(
        moveProposalRoute,
        { params: { proposal: id }, body: { step, ...(reason !== "" && { reason }) } },
        { version },
      ),
    onSuccess: ({ state }) => say({ sentence: t(`reference.proposalState.${state}`) }),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: () => client.invalidateQueries(),
  });
}

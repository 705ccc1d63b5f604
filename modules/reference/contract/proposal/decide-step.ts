import type { ProposalState, ProposalStep } from "./proposal.ts";

/** Who may take a step: the author, or an editor who is another person. */
const doers: Readonly<Record<ProposalStep, "author" | "editor">> = {
  resubmit: "author",
  withdraw: "author",
  accept: "editor",
  return: "editor",
  refuse: "editor",
};

/** Where each step leads; what is not listed cannot be done. The whole state machine. */
const transitions: Readonly<
  Record<ProposalState, Readonly<Partial<Record<ProposalStep, ProposalState>>>>
> = {
  proposed: {
    accept: "accepted",
    return: "returned",
    refuse: "refused",
    withdraw: "withdrawn",
  },
  accepted: {
    accept: "published",
    return: "returned",
    refuse: "refused",
    withdraw: "withdrawn",
  },
  returned: { resubmit: "proposed", withdraw: "withdrawn" },
  published: {},
  refused: {},
  withdrawn: {},
};

const needsReason: ReadonlySet<ProposalStep> = new Set(["return", "refuse"]);

/** Why a step cannot be taken. */
export type StepRefusal =
  | "not_now"
  | "author_only"
  | "editor_only"
  | "own_proposal"
  | "second_person_needed"
  | "reason_missing";

/** What the rule needs to know of a proposal. Persons, never accounts: invariant 4. */
export interface StandingProposal {
  readonly state: ProposalState;
  readonly author: string;
  /** Who accepted it first, since it was last proposed. */
  readonly acceptedBy?: string | undefined;
}

export interface StepTaken {
  readonly step: ProposalStep;
  readonly person: string;
  readonly isEditor: boolean;
  readonly reason?: string | undefined;
}

export type StepVerdict = { readonly state: ProposalState } | { readonly refusal: StepRefusal };

/** Whether somebody may take a step, and where the proposal stands then. */
export function decideStep(proposal: StandingProposal, taken: StepTaken): StepVerdict {
  const state = transitions[proposal.state][taken.step];
  const refusal = findRefusal(proposal, taken);
  if (refusal !== undefined) return { refusal };
  if (state === undefined) return { refusal: "not_now" };
  if (needsReason.has(taken.step) && !taken.reason) return { refusal: "reason_missing" };
  return { state };
}

function findRefusal(
  { author, acceptedBy }: StandingProposal,
  { step, person, isEditor }: StepTaken,
): StepRefusal | undefined {
  if (doers[step] === "author") return person === author ? undefined : "author_only";
  if (!isEditor) return "editor_only";
  if (person === author) return "own_proposal";
  return step === "accept" && person === acceptedBy ? "second_person_needed" : undefined;
}

/** The steps somebody may take now, reasons left aside. */
export function possibleSteps(
  proposal: StandingProposal,
  person: string,
  isEditor: boolean,
): ProposalStep[] {
  const steps = Object.keys(doers) as ProposalStep[];
  return steps.filter(
    (step) => "state" in decideStep(proposal, { step, person, isEditor, reason: "given" }),
  );
}

import type { ChallengeState, ChallengeStep } from "./challenge.ts";

const doers: Readonly<Record<ChallengeStep, "challenger" | "editor">> = {
  ask: "editor",
  uphold: "editor",
  reject: "editor",
  reply: "challenger",
  withdraw: "challenger",
};

/** Where each step leads; what is not listed cannot be done. The whole state machine. */
const transitions: Readonly<
  Record<ChallengeState, Readonly<Partial<Record<ChallengeStep, ChallengeState>>>>
> = {
  open: { ask: "asked", uphold: "upheld", reject: "rejected", withdraw: "withdrawn" },
  asked: { reply: "open", uphold: "upheld", reject: "rejected", withdraw: "withdrawn" },
  upheld: {},
  rejected: {},
  withdrawn: {},
};

const needsWords: ReadonlySet<ChallengeStep> = new Set(["ask", "reply", "reject"]);

export type ChallengeRefusal =
  | "not_now"
  | "challenger_only"
  | "editor_only"
  | "own_challenge"
  | "words_missing";

export interface ChallengeStepTaken {
  readonly step: ChallengeStep;
  readonly person: string;
  readonly isEditor: boolean;
  readonly words?: string | undefined;
}

export type ChallengeVerdict =
  | { readonly state: ChallengeState }
  | { readonly refusal: ChallengeRefusal };

/** Whether somebody may take a step about a challenge, and where it stands then. */
export function decideChallenge(
  challenge: { readonly state: ChallengeState; readonly challenger: string },
  taken: ChallengeStepTaken,
): ChallengeVerdict {
  const refusal = findRefusal(challenge.challenger, taken);
  if (refusal !== undefined) return { refusal };
  const state = transitions[challenge.state][taken.step];
  if (state === undefined) return { refusal: "not_now" };
  if (needsWords.has(taken.step) && !taken.words) return { refusal: "words_missing" };
  return { state };
}

function findRefusal(
  challenger: string,
  { step, person, isEditor }: ChallengeStepTaken,
): ChallengeRefusal | undefined {
  if (doers[step] === "challenger") return person === challenger ? undefined : "challenger_only";
  if (!isEditor) return "editor_only";
  return person === challenger ? "own_challenge" : undefined;
}

/** The steps somebody may take now, words left aside. */
export function possibleChallengeSteps(
  challenge: { readonly state: ChallengeState; readonly challenger: string },
  person: string,
  isEditor: boolean,
): ChallengeStep[] {
  const steps = Object.keys(doers) as ChallengeStep[];
  return steps.filter(
    (step) => "state" in decideChallenge(challenge, { step, person, isEditor, words: "given" }),
  );
}

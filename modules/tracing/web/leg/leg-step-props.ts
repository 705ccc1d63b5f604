import type { LegStep, LegView } from "#tracing/contract";
import type { FormFault } from "#ui";

export interface LegStepsProps {
  readonly leg: LegView;
  /** Whether the asker allows that the request is handed on. */
  readonly mayPassOn: boolean;
  /** The page is about this leg alone: what comes first is its one strong button. */
  readonly isMain?: boolean;
}

/** What the forms of a step need. */
export interface LegStepProps extends Pick<LegStepsProps, "leg" | "mayPassOn"> {
  readonly busy: boolean;
  readonly faults: readonly FormFault[];
  readonly refuse: (faults: readonly FormFault[]) => void;
  readonly take: (step: LegStep) => void;
}

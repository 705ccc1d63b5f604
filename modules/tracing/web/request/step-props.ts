import type { TraceStep, TraceView } from "#tracing/contract";
import type { FormFault } from "#ui";

/** What a step of a request needs. */
export interface StepProps {
  readonly trace: TraceView;
  readonly busy: boolean;
  readonly take: (step: TraceStep) => void;
  readonly faults: readonly FormFault[];
  readonly refuse: (faults: readonly FormFault[]) => void;
}

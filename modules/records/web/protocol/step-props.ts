import type { ProtocolView } from "#records/contract";

export type ViewedStep = ProtocolView["steps"][number];

export interface StepProps {
  record: string;
  step: ViewedStep;
  /** Names of agencies by id. */
  agencies: ReadonlyMap<string, string>;
}

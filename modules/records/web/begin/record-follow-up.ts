import { type ComponentType, createContext } from "react";

export interface RecordFollowUpProps {
  /** Id of the own record of a firearm in hand. */
  readonly record: string;
}

/** The widget of a module above that goes on from an own record; undefined where the person may not. */
export const RecordFollowUp = createContext<ComponentType<RecordFollowUpProps> | undefined>(
  undefined,
);

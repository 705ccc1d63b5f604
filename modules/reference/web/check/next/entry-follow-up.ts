import { type ComponentType, createContext } from "react";

export interface EntryFollowUpProps {
  /** Number of the entry. */
  readonly entry: string;
}

/** The widget of a module above that says what it holds of a family; undefined where the person may not see that. */
export const EntryFollowUp = createContext<ComponentType<EntryFollowUpProps> | undefined>(
  undefined,
);

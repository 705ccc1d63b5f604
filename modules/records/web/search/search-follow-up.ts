import { type ComponentType, createContext } from "react";
import type { Description } from "#reference/contract";

export interface SearchFollowUpProps {
  /** All that is known of the firearm that was searched. */
  readonly weapon: Description;
}

/** The widget of a module above that goes on from a search; undefined where the person may not. */
export const SearchFollowUp = createContext<ComponentType<SearchFollowUpProps> | undefined>(
  undefined,
);

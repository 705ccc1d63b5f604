import { type ComponentType, createContext } from "react";
import type { Description } from "#reference/contract";
import type { Inquiry } from "../check-draft.ts";
import type { SeenNumber } from "../serials/seen-numbers.ts";

/** What a check hands to the widget that follows the firearm up beyond the reference table. */
export interface FollowUpProps {
  readonly numbers: readonly SeenNumber[];
  readonly description: Description;
  readonly inquiry: Inquiry;
  readonly onInquiry: (change: Partial<Inquiry>) => void;
  /** Whether it is the next step: its action is then the strong one of the screen. */
  readonly isNext: boolean;
}

/**
 * The widget of a module above that puts the firearm of a check to its own data; undefined where the
 * person may not. Its panel stands beside the description.
 */
export const CheckFollowUp = createContext<ComponentType<FollowUpProps> | undefined>(undefined);

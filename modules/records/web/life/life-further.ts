import { type ComponentType, createContext, type ReactNode } from "react";

/** Something a module above knows of a firearm, to stand in time order among what records know. */
export interface FurtherMoment {
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
  readonly what: ReactNode;
  readonly reference: ReactNode;
}

export interface LifeFurtherProps {
  /** Ids of the records of this one firearm. */
  readonly records: readonly string[];
  /** Draws the line with what was found. */
  readonly draw: (moments: readonly FurtherMoment[]) => ReactNode;
}

/** The widget of a module above that adds to a life line; undefined where the person may not read it. */
export const LifeFurther = createContext<ComponentType<LifeFurtherProps> | undefined>(undefined);

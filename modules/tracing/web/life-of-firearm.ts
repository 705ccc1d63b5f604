import { lazy } from "react";
// By its file: whatever the contract holds would else come with the first screen.
import { readTraces } from "../contract/permissions.ts";

/** The widget that adds the own traces to a life line, fetched with its page. */
export const TracesOfLife = lazy(async () => ({
  default: (await import("./life/traces-of-life.tsx")).TracesOfLife,
}));

/** Who may see them there. */
export const tracesOfLifeAccess = readTraces;

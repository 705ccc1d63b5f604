export { CheckFollowUp, type FollowUpProps } from "./check/next/follow-up.ts";
export { referencePart } from "./reference-part.ts";

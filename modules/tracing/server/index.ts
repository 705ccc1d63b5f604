export { askReference } from "./ask-reference.ts";
export { watchLegs } from "./leg/watch-legs.ts";
export { tracingWork } from "./request/open-work.ts";
export { serveTracing } from "./serve-tracing.ts";
export type { TracingParts } from "./tracing-desk.ts";

export { accountsOf } from "./account-of-weapon.ts";
export { watchLegs } from "./leg/watch-legs.ts";
export { serveTracing } from "./serve-tracing.ts";
export type { TracingParts } from "./tracing-desk.ts";

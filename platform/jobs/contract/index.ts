export * from "./dead-job.ts";
export * from "./event.ts";

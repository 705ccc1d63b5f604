export { type EnqueueOptions, enqueueJob } from "./job-store.ts";
export { prepareJobs } from "./prepare-jobs.ts";
export { publishEvent } from "./publish-event.ts";
export { serveJobs } from "./serve-jobs.ts";
export { type Subscriber, type Subscription, subscribe } from "./subscription.ts";
export type { JobFacts, PeriodicTask, Task } from "./task.ts";
export { createWorker, type Worker, type WorkerParts } from "./worker.ts";

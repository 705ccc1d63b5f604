export { type Binding, bind, type Exchange, type Handler, type RequestFacts } from "./binding.ts";
export { readCookie } from "./cookies.ts";
export { createHttpServer, type HttpServerParts } from "./http-server.ts";
export { bindRaw, bindUpload, bindWritten, type RawHandler } from "./raw-binding.ts";
export { serveHealth } from "./serve-health.ts";
export { servePages } from "./serve-pages.ts";
export { type BucketLimits, TokenBuckets } from "./token-buckets.ts";

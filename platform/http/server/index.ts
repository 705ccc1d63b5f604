export { type Binding, bind, type Exchange, type Handler, type RequestFacts } from "./binding.ts";
export { createHttpServer, type HttpServerParts } from "./http-server.ts";
export { bindRaw, type RawHandler } from "./raw-binding.ts";
export { serveHealth } from "./serve-health.ts";
export { servePages } from "./serve-pages.ts";

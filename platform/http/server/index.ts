export { type Binding, bind, type Handler, type RequestFacts } from "./binding.ts";
export { createHttpServer, type HttpServerParts } from "./http-server.ts";
export { serveHealth } from "./serve-health.ts";
export { servePages } from "./serve-pages.ts";

export { loadReference } from "./load-reference.ts";
export { serveReference } from "./reference.ts";

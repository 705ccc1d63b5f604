export { type CallFailure, readFailure } from "./read-failure.ts";
export { server } from "./server-client.ts";

export { server } from "./server-client.ts";

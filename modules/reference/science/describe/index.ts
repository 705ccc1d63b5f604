export { composeDescription } from "./compose-description.ts";

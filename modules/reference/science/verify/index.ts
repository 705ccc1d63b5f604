export { verifyDescription } from "./verify-description.ts";

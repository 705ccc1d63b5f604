export { listTerms } from "./list-terms.ts";

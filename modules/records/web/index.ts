export { recordsPart } from "./records-part.ts";

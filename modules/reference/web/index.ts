export { referencePart } from "./reference-part.ts";

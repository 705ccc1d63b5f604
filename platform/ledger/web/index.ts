export { ledgerPart } from "./ledger-part.ts";

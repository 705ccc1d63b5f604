export type { AccessParts } from "./access-parts.ts";
export { type Access, createAccess } from "./create-access.ts";
export { castId } from "./demonstration/cast-id.ts";
export { type CastPerson, castPeople } from "./demonstration/cast-people.ts";
export { seedDemonstration } from "./demonstration/seed-demonstration.ts";
export {
  createFirstAdministrator,
  type FirstAdministration,
} from "./person/create-first-administrator.ts";
export { type Holder, listHolders } from "./person/holder-store.ts";
export { isAtWork } from "./person/is-at-work-store.ts";
export type { Giving, HeldWork, WorkSource } from "./person/work-source.ts";
export { readInstallationKey } from "./secret/installation-key.ts";
export { seal, unseal } from "./secret/sealed-secret.ts";
export type { Authenticate } from "./session/authenticate.ts";

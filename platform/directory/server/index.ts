export { type Admission, admitMember, emptyProfile, setStanding } from "./admit-member.ts";
export { createDirectory } from "./create-directory.ts";
export type { DirectoryParts } from "./directory-parts.ts";
export {
  type DeskContact,
  type DeskHours,
  findAgencyMail,
  findDesk,
  findDeskContact,
  findDeskHours,
  findDeskMail,
  findStanding,
  findWorkplace,
  listDesks,
  listSecretariats,
  readCoverYears,
  type Workplace,
} from "./workplace-store.ts";

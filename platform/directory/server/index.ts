export { type Admission, admitMember, setStanding } from "./admit-member.ts";
export { createDirectory } from "./create-directory.ts";
export type { DirectoryParts } from "./directory-parts.ts";
export { findWorkplace, type Workplace } from "./workplace-store.ts";

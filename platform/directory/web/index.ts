export { memberUrl } from "../contract/member-url.ts";
export type { MemberSummary } from "../contract/routes.ts";
export { DeskFacts } from "./desk-facts.tsx";
export { directoryPart } from "./directory-part.ts";
export { useMemberName } from "./member-name.ts";
export { agenciesQuery, memberQuery, membersQuery } from "./member-queries.ts";

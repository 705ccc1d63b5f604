export type { MemberSummary } from "../contract/routes.ts";
export { directoryPart } from "./directory-part.ts";
export { useMemberName } from "./member-name.ts";
export { membersQuery } from "./member-queries.ts";
export { memberUrl } from "./member-url.ts";

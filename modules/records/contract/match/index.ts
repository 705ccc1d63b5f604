export * from "./answer-due.ts";
export * from "./decide-match.ts";
export * from "./desk-mails.ts";
export * from "./match-acts.ts";
export * from "./match-errors.ts";
export * from "./match-notices.ts";
export * from "./match-routes.ts";
export * from "./possible-match.ts";

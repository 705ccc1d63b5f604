export * from "./decide-persons.ts";
export * from "./person.ts";
export * from "./person-acts.ts";
export * from "./person-errors.ts";
export * from "./person-permissions.ts";
export * from "./person-routes.ts";

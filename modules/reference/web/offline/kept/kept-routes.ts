import type {
  companiesRoute,
  companyRoute,
  compareRoute,
  countriesRoute,
  entryRoute,
  explainRoute,
  findRoute,
  glossaryRoute,
  identifyRoute,
  judgeSerialRoute,
  markRoute,
  marksRoute,
  sourcesRoute,
  verifyRoute,
} from "#reference/contract";

/** The routes that the table kept on a phone can answer. */
export type KeptRoute =
  | typeof companiesRoute
  | typeof companyRoute
  | typeof compareRoute
  | typeof countriesRoute
  | typeof entryRoute
  | typeof explainRoute
  | typeof findRoute
  | typeof glossaryRoute
  | typeof identifyRoute
  | typeof judgeSerialRoute
  | typeof markRoute
  | typeof marksRoute
  | typeof sourcesRoute
  | typeof verifyRoute;

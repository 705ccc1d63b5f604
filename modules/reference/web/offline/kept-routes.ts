import type {
  countriesRoute,
  entryRoute,
  findRoute,
  identifyRoute,
  judgeSerialRoute,
  markRoute,
  marksRoute,
  verifyRoute,
} from "#reference/contract";

/** The routes that the table kept on a phone can answer. */
export type KeptRoute =
  | typeof countriesRoute
  | typeof entryRoute
  | typeof findRoute
  | typeof identifyRoute
  | typeof judgeSerialRoute
  | typeof markRoute
  | typeof marksRoute
  | typeof verifyRoute;

export { type CallFailure, readFailure } from "./read-failure.ts";
export { server } from "./server-client.ts";
export type {
  NavigationItem,
  PageAccess,
  PageDefinition,
  PaletteFinder,
  PaletteOffer,
  WebPart,
} from "./web-part.ts";

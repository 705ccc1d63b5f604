export { type Address, useAddress } from "./address.ts";
export { useOfflineSince } from "./connection.ts";
export { useInstall, watchInstallOffers } from "./install.ts";
export { type CallFailure, readFailure } from "./read-failure.ts";
export { connection, server } from "./server-client.ts";
export type {
  NavigationItem,
  PageAccess,
  PageDefinition,
  PaletteFinder,
  PaletteOffer,
  WebPart,
} from "./web-part.ts";

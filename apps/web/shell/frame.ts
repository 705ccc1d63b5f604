import type { NavigationItem } from "#platform/http/web";

/** What the shell can show over the page. */
export type Overlay = "palette" | "keys" | "menu";

/** What the pieces of the shell work with: the entries open to who is here, and what they can show. */
export interface Frame {
  items: readonly NavigationItem[];
  show: (overlay: Overlay) => void;
}

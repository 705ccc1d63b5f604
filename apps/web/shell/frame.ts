import type { NavigationItem } from "#platform/http/web";

/** What the pieces of the shell work with: the entries open to who is here, and what they can show. */
export interface Frame {
  items: readonly NavigationItem[];
  show: (overlay: "palette" | "keys" | "menu") => void;
}

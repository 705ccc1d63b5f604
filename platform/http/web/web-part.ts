import type { ComponentType } from "react";
import type { Permission } from "#platform/access/contract";

/** Who may open a page or see its entry: the words of a route's `access`. */
export type PageAccess = "public" | "signed_in" | Permission;

/** One page: its address, its name and how its code is fetched when it is first opened. */
export interface PageDefinition {
  /** `/directory/$member`: a part that starts with `$` is a parameter, see `useAddress`. */
  readonly path: `/${string}`;
  readonly access: PageAccess;
  /** Opens without the server, when nobody can say who is there: it shows nothing of any case. */
  readonly isOffline?: true;
  /** All its texts come with the first screen; every other page waits for the late texts as well. */
  readonly hasFirstTexts?: true;
  readonly load: () => Promise<ComponentType>;
}

/** An entry that leads to a page. */
export interface NavigationItem {
  readonly id: string;
  /** Message key of its word. */
  readonly label: string;
  readonly href: `/${string}`;
  readonly access: PageAccess;
  /** Leads to a page that opens without the server. */
  readonly isOffline?: true;
  /** `capability` stands in the bar at the top; `own` with the person's own pages. */
  readonly place: "capability" | "own";
  /** Order among its neighbours, small first. */
  readonly rank: number;
  /** Tabler icon, shown beside the word on a phone. */
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** The letter that opens it after `g`, as the key's code: `KeyC`. */
  readonly letter?: `Key${string}`;
  /** More message keys the command palette finds it by. */
  readonly alsoFoundBy?: readonly string[];
}

/** Something the command palette offers for what is typed. */
export interface PaletteOffer {
  readonly id: string;
  /** In the reader's language already. */
  readonly title: string;
  readonly detail?: string;
  readonly href: string;
}

/** Answers the command palette from a module: the reference table, references of cases. */
export interface PaletteFinder {
  readonly id: string;
  /** Message key above its offers. */
  readonly heading: string;
  readonly access: PageAccess;
  /** Offers for the text, best first; asked again for each change, the signal ends the one before. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly PaletteOffer[]>;
}

/** What a module or platform part gives the shell, from its `web/index.ts`. */
export interface WebPart {
  readonly pages: readonly PageDefinition[];
  readonly navigation?: readonly NavigationItem[];
  readonly finders?: readonly PaletteFinder[];
  /** Small things in the bar at the top, such as the bell; shown to who is signed in. */
  readonly widgets?: readonly ComponentType[];
}

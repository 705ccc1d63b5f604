/** One line of the palette: a page to open or a deed to do. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly words?: readonly string[];
  /** Keys that do the same without the palette. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** Entries under one heading. */
export interface PalettePart {
  readonly id: string;
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

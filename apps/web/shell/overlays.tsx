import { type PaletteFinder, useAddress } from "#platform/http/web";
import { KeysDialog } from "../keys/keys-dialog.tsx";
import { Palette } from "../palette/palette.tsx";
import type { Frame, Overlay } from "./frame.ts";
import { MenuSheet } from "./menu-sheet.tsx";
import { usePaletteParts } from "./use-palette-parts.ts";

export interface OverlaysProps extends Frame {
  /** Which is open; none while undefined. */
  opened: Overlay | undefined;
  onClose: () => void;
  finders: readonly PaletteFinder[];
}

/** What the shell shows over the page. */
export function Overlays({ opened, onClose, finders, ...frame }: OverlaysProps) {
  const { open } = useAddress();
  const parts = usePaletteParts(frame);
  return (
    <>
      <Palette opened={opened === "palette"} {...{ onClose, parts, finders, open }} />
      <KeysDialog opened={opened === "keys"} onClose={onClose} items={frame.items} />
      <MenuSheet opened={opened === "menu"} onClose={onClose} {...frame} />
    </>
  );
}

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a press of a key asks of the shell. */
export type KeyWish =
  | { kind: "palette" }
  | { kind: "help" }
  | { kind: "start_go" }
  | { kind: "go"; letter: string };

/**
 * Reads a key press. Letters are told by their place on the keyboard (`code`), so that they work
 * on an Arabic layout too; signs by what they print.
 *
 * @param isTyping whether the press goes into a field: then only the palette's keys count
 * @param afterG whether `g` was pressed just before
 * @param hasSingleKeys whether single keys are switched on (WCAG 2.2, 2.1.4)
 */
export function readKeyPress(
  press: KeyPress,
  isTyping: boolean,
  afterG: boolean,
  hasSingleKeys: boolean,
): KeyWish | undefined {
  if ((press.ctrlKey || press.metaKey) && press.code === "KeyK") return { kind: "palette" };
  if (isTyping || !hasSingleKeys || press.ctrlKey || press.metaKey || press.altKey) return;
  if (afterG && /^Key[A-Z]$/.test(press.code)) return { kind: "go", letter: press.code };
  if (press.key === "/") return { kind: "palette" };
  if (press.key === "?" || press.key === "؟") return { kind: "help" };
  if (press.code === "KeyG") return { kind: "start_go" };
  return;
}

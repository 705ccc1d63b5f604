/** A mark in black and white: 1 is ink, row by row from the upper left. */
export interface InkMask {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

export function emptyMask(width: number, height: number): InkMask {
  return { width, height, ink: new Uint8Array(width * height) };
}

/** How much of the mask is ink, 0 to 1. */
export function inkShare({ ink }: InkMask): number {
  let sum = 0;
  for (const pixel of ink) sum += pixel;
  return sum / ink.length;
}

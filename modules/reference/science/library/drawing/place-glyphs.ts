/** Basic shapes by name: path data in a square of 100 by 100. */
export type Glyphs = Readonly<Record<string, string>>;

/** A glyph in a drawing: name, centre x and y, width, height, degrees clockwise. */
export type PlacedGlyph = readonly [
  glyph: string,
  x: number,
  y: number,
  width: number,
  height: number,
  degrees?: number | undefined,
];

/** The strokes of a drawing composed of glyphs; undefined where a glyph is not known. */
export function placeGlyphs(glyphs: Glyphs, placed: readonly PlacedGlyph[]): string[] | undefined {
  const paths = placed.map((one) => placeGlyph(glyphs, one));
  return paths.every((path) => path !== undefined) ? paths : undefined;
}

function placeGlyph(glyphs: Glyphs, [name, x, y, width, height, degrees = 0]: PlacedGlyph) {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return glyphs[name]?.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, px: string, py: string) => {
    const u = ((Number(px) - 50) / 100) * width;
    const v = ((Number(py) - 50) / 100) * height;
    return `${round(x + u * cos - v * sin)} ${round(y + u * sin + v * cos)}`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

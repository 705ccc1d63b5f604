import type { FirearmType, Marking } from "#reference/contract";
import { drawingBox, type Ink } from "../../science/drawings/drawing.ts";
import { firearmDrawings } from "../../science/drawings/firearm-drawings.ts";
import { getMarkPosition } from "../../science/drawings/get-mark-position.ts";
import { layOutPins, pinRadius } from "../../science/drawings/pin-layout.ts";

const ink = "#13202e";
const steel = "#0f5a74";
const line = (width: number) => `fill="none" stroke="${ink}" stroke-width="${width}"`;
const solid = (width: number, fill: string) =>
  `fill="${fill}" fill-rule="evenodd" stroke="${ink}" stroke-width="${width}"`;

/** The inks of the screen's drawings, on white paper. */
const inks: Readonly<Record<Ink, string>> = {
  body: solid(2, "#ffffff"),
  furniture: solid(2, "#e4e6e8"),
  part: solid(1.2, "#ffffff"),
  tonedPart: solid(1.2, "#e4e6e8"),
  detail: line(1.2),
  hair: line(0.8),
  shade: `fill="${ink}" fill-opacity="0.09"`,
  unknown: `${line(2)} stroke-dasharray="7 5"`,
  motion: `fill="none" stroke="${steel}" stroke-width="2.4"`,
};

/** The number of each mark that has a place, solid where the drawing shows it, hollow where it does not. */
function drawPins(type: FirearmType, markings: readonly Marking[]): string {
  const pins = markings.flatMap(({ place }, at) =>
    place === undefined ? [] : [{ number: at + 1, position: getMarkPosition(type, place) }],
  );
  const placed = layOutPins(pins, 2 * pinRadius + 2);
  return placed
    .map(({ number, position, at }) => {
      const { x, y } = position.anchor ?? position;
      const fill = position.seen ? steel : "#ffffff";
      const text = position.seen ? "#ffffff" : steel;
      return [
        `<path d="M${at.x} ${at.y}L${x} ${y}" stroke="${steel}" stroke-width="1.2"/>`,
        `<circle cx="${at.x}" cy="${at.y}" r="${pinRadius}" fill="${fill}" stroke="${steel}" stroke-width="1.6"/>`,
        `<text x="${at.x}" y="${at.y + 5}" text-anchor="middle" font-family="Noto Sans" font-size="14" font-weight="600" fill="${text}">${number}</text>`,
      ].join("");
    })
    .join("");
}

/** The drawing of a type with a numbered pin at each mark's place, as SVG for print. */
export function drawMarks(type: FirearmType, markings: readonly Marking[]): string {
  const { width, height } = drawingBox;
  const paths = firearmDrawings[type].map(({ ink: kind, d }) => `<path d="${d}" ${inks[kind]}/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke-linecap="round" stroke-linejoin="round">${paths.join("")}${drawPins(type, markings)}</svg>`;
}

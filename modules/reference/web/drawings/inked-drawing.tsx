import type { ReactElement, SVGProps } from "react";
import type { Drawing, Ink } from "../../science/drawings/drawing.ts";

/**
 * What covers the lines behind a part: the ground the drawing stands on, so that it looks transparent
 * in light and in dark.
 */
export const ground = "var(--pm-drawing-fill, var(--pm-card, Canvas))";

/** What is pointed out: pins, and how a part moves. */
export const steel = "var(--pm-steel, currentColor)";

const outline = { fillRule: "evenodd", stroke: "currentColor", strokeWidth: 2 } as const;
const thin = { ...outline, strokeWidth: 1.2 } as const;
const tone = { fill: "currentColor", fillOpacity: 0.11 } as const;

/** The strokes of each ink, from the first to the last laid down. */
const passes: Readonly<Record<Ink, readonly SVGProps<SVGPathElement>[]>> = {
  body: [{ ...outline, fill: ground }],
  furniture: [
    { fillRule: "evenodd", fill: ground },
    { ...outline, ...tone },
  ],
  part: [{ ...thin, fill: ground }],
  tonedPart: [
    { fillRule: "evenodd", fill: ground },
    { ...thin, ...tone },
  ],
  detail: [{ fill: "none", stroke: "currentColor", strokeWidth: 1.2 }],
  hair: [{ fill: "none", stroke: "currentColor", strokeWidth: 0.8, strokeOpacity: 0.75 }],
  shade: [{ fillRule: "evenodd", fill: "currentColor", fillOpacity: 0.09 }],
  unknown: [{ fill: "none", stroke: "currentColor", strokeWidth: 2, strokeDasharray: "7 5" }],
  motion: [{ fill: "none", stroke: steel, strokeWidth: 2.4 }],
};

/** A drawing in its inks, to stand inside an `svg` element. */
export function InkedDrawing({ drawing }: { readonly drawing: Drawing }): ReactElement {
  const strokes = drawing.flatMap(({ ink, d }) => passes[ink].map((pass) => ({ ...pass, d })));
  return (
    <g strokeLinecap="round" strokeLinejoin="round">
      {strokes.map((stroke, order) => (
        <path key={order} {...stroke} />
      ))}
    </g>
  );
}

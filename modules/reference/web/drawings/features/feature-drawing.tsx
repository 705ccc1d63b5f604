import type { ReactElement } from "react";
import type { Feature } from "#reference/contract";
import { InkedDrawing } from "../inked-drawing.tsx";
import { featurePictures } from "./feature-pictures.ts";

interface FeatureDrawingProps {
  readonly feature: Feature;
  readonly answer: string;
}

/** What one answer looks like. The word beside it says the same, so readers aloud pass it by; never mirrored. */
export function FeatureDrawing({ feature, answer }: FeatureDrawingProps): ReactElement | null {
  const shown = featurePictures[feature][answer];
  if (shown === undefined) return null;
  return (
    <svg viewBox={shown.box.join(" ")} width="100%" className="pm-drawing" aria-hidden>
      <InkedDrawing drawing={shown.drawing} />
    </svg>
  );
}

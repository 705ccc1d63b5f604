import type { MarkDrawing } from "#reference/contract";
import classes from "./library.module.css";

interface MarkPictogramProps {
  drawing: MarkDrawing;
  /** What is to be seen, for who cannot see it; without it the words beside must say it. */
  label?: string;
}

/** The picture of a mark: strokes in the colour of the text, as large as its place. */
export function MarkPictogram({ drawing, label }: MarkPictogramProps) {
  const says = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg viewBox="-6 -6 112 112" className={classes.pictogram} {...says}>
      {drawing.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

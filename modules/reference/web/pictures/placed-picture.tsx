import type { ReactNode, Ref } from "react";
import type { PicturePlace } from "./picture-place.ts";
import classes from "./placed-picture.module.css";

interface PlacedPictureProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** The picture in its own proportions, and the pins on it. */
  readonly children: ReactNode;
}

/** A picture with pins; it is not mirrored, so that left is left in every language. */
export function PlacedPicture({ ref, children }: PlacedPictureProps) {
  return (
    <div ref={ref} className={classes.frame} dir="ltr">
      {children}
    </div>
  );
}

/** What makes an element the pin of a place. */
export function pinAt({ x, y }: PicturePlace) {
  const at = (share: number) => `${share * 100}%`;
  return { className: classes.pin, style: { insetInlineStart: at(x), insetBlockStart: at(y) } };
}

import { lazy, Suspense } from "react";
import type { PhotoStripProps } from "./photo-strip.tsx";

const Strip = lazy(async () => ({ default: (await import("./photo-strip.tsx")).PhotoStrip }));

/** Photographs in a row; fetched when used, for the door of this module is part of the first screen. */
export function PhotoStrip(props: PhotoStripProps) {
  return (
    <Suspense>
      <Strip {...props} />
    </Suspense>
  );
}

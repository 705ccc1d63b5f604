import { lazy, Suspense } from "react";
import type { PinnedPictureProps } from "./pinned-picture.tsx";
import type { PlacesOnPictureProps } from "./places-on-picture.tsx";
import type { TakePictureProps } from "./take-picture.tsx";

// Other modules come to them by the door of this one, which is part of the first screen: they are fetched when used.
const Pinned = lazy(async () => ({
  default: (await import("./pinned-picture.tsx")).PinnedPicture,
}));
const Places = lazy(async () => ({
  default: (await import("./places-on-picture.tsx")).PlacesOnPicture,
}));
const Take = lazy(async () => ({ default: (await import("./take-picture.tsx")).TakePicture }));

/** A picture with its places numbered on it. */
export function PinnedPicture(props: PinnedPictureProps) {
  return (
    <Suspense>
      <Pinned {...props} />
    </Suspense>
  );
}

/** A photograph in its own proportions: a press on it sets a place, arrow keys move the chosen one. */
export function PlacesOnPicture(props: PlacesOnPictureProps) {
  return (
    <Suspense>
      <Places {...props} />
    </Suspense>
  );
}

/** Takes a photograph from the device and keeps it; tells the id of the kept file. */
export function TakePicture(props: TakePictureProps) {
  return (
    <Suspense>
      <Take {...props} />
    </Suspense>
  );
}

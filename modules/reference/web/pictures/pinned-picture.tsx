import type { PicturePlace } from "./picture-place.ts";
import { PlacedPicture, pinAt } from "./placed-picture.tsx";

export interface PinnedPictureProps {
  readonly src: string;
  readonly alt: string;
  readonly places: readonly PicturePlace[];
}

/** A picture with its places numbered on it. */
export function PinnedPicture({ src, alt, places }: PinnedPictureProps) {
  return (
    <PlacedPicture>
      <img src={src} alt={alt} loading="lazy" />
      {places.map((place, at) => (
        <span key={`${at}`} {...pinAt(place)} data-pin={at + 1} aria-hidden="true">
          {at + 1}
        </span>
      ))}
    </PlacedPicture>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { recordPhoto } from "#records/contract";
import { type Description, mostPhotographs, type Photograph } from "#reference/contract";
import { TakePicture } from "#reference/web";
import { Caption, Stack } from "#ui";
import type { SectionProps } from "../sections/section-props.ts";
import { PhotoFields } from "./photo-fields.tsx";
import { type PlacedMark, placedMarks, withoutPhoto, withPlaced } from "./placed-marks.ts";

/** Photographs of the firearm, and what stands where on them: what is read off a photograph need not be typed again. */
export function PhotosFields({ content, record, faults, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { weapon } = content;
  const photos = weapon.photos ?? [];
  // In the order in which they were set: a mark must not change its number while it is being described.
  const [placed, setPlaced] = useState<readonly PlacedMark[]>(() => placedMarks(weapon));
  const put = (changed: readonly PlacedMark[], changes: Partial<Description> = {}) => {
    setPlaced(changed);
    onChange({ ...content, weapon: withPlaced({ ...weapon, ...changes }, changed) });
  };
  const kept = new Set(record.content.weapon.photos?.map(({ file }) => file));
  const addressOf = ({ file }: Photograph) =>
    kept.has(file) ? recordPhoto(record.id, file, "full") : imageAddress(file, "full");
  return (
    <Stack>
      <Caption>{t("records.photos.hint")}</Caption>
      {photos.map((photo, at) => (
        <PhotoFields
          key={photo.file}
          number={at + 1}
          photo={photo}
          src={addressOf(photo)}
          faults={faults}
          marks={placed.filter(({ spot }) => spot.photo === photo.file)}
          onMarks={(marks) =>
            put([...placed.filter(({ spot }) => spot.photo !== photo.file), ...marks])
          }
          onView={(view) =>
            put(placed, {
              photos: photos.map((one) => (one.file === photo.file ? { ...one, view } : one)),
            })
          }
          onRemove={() => {
            setPlaced(placed.filter(({ spot }) => spot.photo !== photo.file));
            onChange({ ...content, weapon: withoutPhoto(weapon, photo.file) });
          }}
        />
      ))}
      {photos.length < mostPhotographs && (
        <TakePicture onTaken={(file) => put(placed, { photos: [...photos, { file }] })} />
      )}
    </Stack>
  );
}

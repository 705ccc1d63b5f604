import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sketch } from "#reference/contract";
import { Button, Caption, Stack } from "#ui";
import { PhotoCrop } from "./photo-crop.tsx";

/** A photograph of a mark: opened on the device, cut to the mark, and only compared there. */
export function PhotoInput({ onSketch }: { onSketch: (sketch: Sketch | undefined) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [picture, setPicture] = useState<ImageBitmap>();
  const [isUnreadable, setUnreadable] = useState(false);
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file === undefined) return;
    const bitmap = await createImageBitmap(file).catch(() => undefined);
    setUnreadable(bitmap === undefined);
    setPicture(bitmap);
    if (bitmap === undefined) onSketch(undefined);
  };
  return (
    <Stack gap="small">
      <div>
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          onChange={(event) => void open(event)}
          data-testid="mark-photo"
        />
        <Button onClick={() => input.current?.click()}>{t("reference.library.photo.take")}</Button>
      </div>
      <Caption>{t("reference.library.photo.stays")}</Caption>
      {isUnreadable && <p role="alert">{t("reference.library.photo.failed")}</p>}
      {picture && <PhotoCrop picture={picture} onSketch={onSketch} />}
    </Stack>
  );
}

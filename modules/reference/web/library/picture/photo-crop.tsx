import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sketch } from "#reference/contract";
import { inkShare, thresholdPhoto, writeRuns } from "#reference/science";
import { Field, TickField } from "#ui";
import classes from "../library.module.css";
import { type Crop, cropSide, cutOut, showCrop, showMask } from "./crop.ts";

interface PhotoCropProps {
  picture: ImageBitmap;
  onSketch: (sketch: Sketch | undefined) => void;
}

const whole: Crop = { across: 0.5, down: 0.5, size: 0.9, turn: 0 };
const shownSide = 320;

const sliders = [
  { part: "across", least: 0, most: 1, step: 0.01 },
  { part: "down", least: 0, most: 1, step: 0.01 },
  { part: "size", least: 0.05, most: 1, step: 0.01 },
  { part: "turn", least: -180, most: 180, step: 1 },
] as const;

/** The square round the mark, set by four sliders, beside what is taken for its lines. */
export function PhotoCrop({ picture, onSketch }: PhotoCropProps) {
  const { t } = useTranslation();
  const [crop, setCrop] = useState(whole);
  const [isLight, setLight] = useState(false);
  const photo = useRef<HTMLCanvasElement>(null);
  const mask = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (photo.current) showCrop(photo.current, picture, crop);
    const grey = cutOut(picture, crop);
    if (grey === undefined || mask.current === null) return;
    const ink = thresholdPhoto(grey, isLight);
    showMask(mask.current, ink);
    onSketch(inkShare(ink) > 0 ? writeRuns(ink) : undefined);
  }, [picture, crop, isLight, onSketch]);
  return (
    <div className={classes.photo}>
      <canvas
        ref={photo}
        width={shownSide}
        height={shownSide}
        role="img"
        aria-label={t("reference.library.photo.crop")}
      />
      <canvas
        ref={mask}
        width={cropSide}
        height={cropSide}
        role="img"
        aria-label={t("reference.library.photo.mask")}
      />
      <div className={classes.sliders}>
        {sliders.map(({ part, least, most, step }) => (
          <Field key={part} label={t(`reference.library.photo.${part}`)}>
            {(control) => (
              <input
                {...control}
                type="range"
                dir="ltr"
                min={least}
                max={most}
                step={step}
                value={crop[part]}
                onChange={(event) =>
                  setCrop({ ...crop, [part]: Number(event.currentTarget.value) })
                }
              />
            )}
          </Field>
        ))}
        <TickField
          label={t("reference.library.photo.light")}
          checked={isLight}
          onChange={setLight}
        />
      </div>
    </div>
  );
}

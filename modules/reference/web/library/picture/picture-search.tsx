import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sketch } from "#reference/contract";
import { Segments, Stack } from "#ui";
import classes from "../library.module.css";
import { PhotoInput } from "./photo-input.tsx";
import { SketchPad, sketchOf } from "./sketch-pad.tsx";

const ways = ["none", "draw", "photograph"] as const;
type Way = (typeof ways)[number];

/** Asking by a picture: drawn or photographed, never both, and never sent anywhere. */
export function PictureSearch({ onSketch }: { onSketch: (sketch: Sketch | undefined) => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>("none");
  const choose = (chosen: Way) => {
    setWay(chosen);
    onSketch(undefined);
  };
  return (
    <Stack>
      <Segments
        label={t("reference.library.ways")}
        options={ways.map((value) => ({ value, label: t(`reference.library.${value}`) }))}
        value={way}
        onChange={choose}
      />
      {way === "draw" && <SketchPad onLines={(lines) => onSketch(sketchOf(lines))} />}
      {way === "photograph" && <PhotoInput onSketch={onSketch} />}
      {way !== "none" && (
        <details className={classes.limits}>
          <summary>{t("reference.library.limits.title")}</summary>
          <p>{t("reference.library.limits.can")}</p>
          <p>{t("reference.library.limits.cannot")}</p>
        </details>
      )}
    </Stack>
  );
}

import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { mostPictureMarks, type PictureMark } from "#reference/contract";
import { Caption, Unseen, useFormat } from "#ui";
import {
  freePlace,
  movedPlace,
  type PicturePlace,
  placeUnder,
} from "../../../pictures/picture-place.ts";
import { PlacedPicture, pinAt } from "../../../pictures/placed-picture.tsx";
import classes from "../form.module.css";

interface PlacesOnPictureProps {
  readonly file: string;
  readonly number: number;
  readonly marks: readonly PictureMark[];
  readonly onChange: (marks: PictureMark[]) => void;
}

/** A photograph in its own proportions: a press on it sets a place, arrow keys move the chosen one. */
export function PlacesOnPicture({ file, number, marks, onChange }: PlacesOnPictureProps) {
  const { t } = useTranslation();
  const say = usePlaceWords();
  const frame = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState("");
  const add = (place: PicturePlace) => {
    flushSync(() => onChange([...marks, { ...place, kind: "other" }]));
    frame.current?.querySelectorAll<HTMLElement>("[data-pin]")[marks.length]?.focus();
  };
  const move = (event: KeyboardEvent, at: number, mark: PictureMark) => {
    const place = movedPlace(mark, event.key, event.shiftKey);
    if (place === undefined) return;
    event.preventDefault();
    onChange(marks.map((one, other) => (other === at ? { ...one, ...place } : one)));
    setMoved(say(at, place));
  };
  return (
    <div>
      <PlacedPicture ref={frame}>
        <button
          type="button"
          className={classes.canvas}
          disabled={marks.length >= mostPictureMarks}
          aria-describedby={`${file}-keys`}
          onClick={(event) => add(pressedPlace(event) ?? freePlace(marks))}
        >
          <img src={imageAddress(file, "full")} alt={t("reference.picture.mark", { number })} />
        </button>
        {marks.map((mark, at) => (
          <button
            key={`${at}`}
            type="button"
            {...pinAt(mark)}
            data-pin={at + 1}
            aria-label={say(at, mark)}
            onKeyDown={(event) => move(event, at, mark)}
          >
            {at + 1}
          </button>
        ))}
      </PlacedPicture>
      <Caption>
        <span id={`${file}-keys`}>{t("reference.picture.keys")}</span>
      </Caption>
      <Unseen>
        <span aria-live="polite">{moved}</span>
      </Unseen>
    </div>
  );
}

/** Where on the picture was pressed; undefined where the keyboard pressed it. */
function pressedPlace({ currentTarget, clientX, clientY, detail }: MouseEvent) {
  if (detail === 0) return undefined;
  return placeUnder({ x: clientX, y: clientY }, currentTarget.getBoundingClientRect());
}

function usePlaceWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (at: number, { x, y }: PicturePlace) =>
    t("reference.picture.at", {
      place: t("reference.picture.markNumber", { number: at + 1 }),
      left: format.percent(x),
      top: format.percent(y),
    });
}

import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { mostPictureMarks } from "#reference/contract";
import { Caption, Unseen, useFormat } from "#ui";
import { freePlace, movedPlace, type PicturePlace, placeUnder } from "./picture-place.ts";
import classes from "./placed-picture.module.css";
import { PlacedPicture, pinAt } from "./placed-picture.tsx";

export interface PlacesOnPictureProps {
  /** Address of the photograph. */
  readonly src: string;
  readonly number: number;
  readonly places: readonly PicturePlace[];
  /** A place was pressed; what stands there comes last among the places. */
  readonly onAdd: (place: PicturePlace) => void;
  readonly onMove: (at: number, place: PicturePlace) => void;
}

/** A photograph in its own proportions: a press on it sets a place, arrow keys move the chosen one. */
export function PlacesOnPicture({ src, number, places, onAdd, onMove }: PlacesOnPictureProps) {
  const { t } = useTranslation();
  const say = usePlaceWords();
  const frame = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState("");
  const keys = useId();
  const add = (place: PicturePlace) => {
    flushSync(() => onAdd(place));
    frame.current?.querySelectorAll<HTMLElement>("[data-pin]")[places.length]?.focus();
  };
  const move = (event: KeyboardEvent, at: number, from: PicturePlace) => {
    const place = movedPlace(from, event.key, event.shiftKey);
    if (place === undefined) return;
    event.preventDefault();
    onMove(at, place);
    setMoved(say(at, place));
  };
  return (
    <div>
      <PlacedPicture ref={frame}>
        <button
          type="button"
          className={classes.canvas}
          disabled={places.length >= mostPictureMarks}
          aria-describedby={keys}
          onClick={(event) => add(pressedPlace(event) ?? freePlace(places))}
        >
          <img src={src} alt={t("reference.picture.mark", { number })} />
        </button>
        {places.map((place, at) => (
          <button
            key={`${at}`}
            type="button"
            {...pinAt(place)}
            data-pin={at + 1}
            aria-label={say(at, place)}
            onKeyDown={(event) => move(event, at, place)}
          >
            {at + 1}
          </button>
        ))}
      </PlacedPicture>
      <Caption>
        <span id={keys}>{t("reference.picture.keys")}</span>
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

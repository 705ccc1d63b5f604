import type { ReactElement } from "react";
import type { FirearmType, MarkPlace } from "#reference/contract";
import { drawingBox } from "../../science/drawings/drawing.ts";
import { firearmDrawings } from "../../science/drawings/firearm-drawings.ts";
import { getMarkPosition } from "../../science/drawings/get-mark-position.ts";
import { type MarkPosition, markPlaces } from "../../science/drawings/mark-places.ts";
import { hitSize, layOutPins, pinRadius } from "../../science/drawings/pin-layout.ts";
import { InkedDrawing } from "./inked-drawing.tsx";
import { Leader, PlaceButton, PlacePin } from "./place-pin.tsx";

/** A numbered mark on the gun; the label is what a screen reader says for it. */
export interface Pin {
  readonly number: number;
  readonly place: MarkPlace;
  readonly label: string;
}

interface FirearmDrawingProps {
  readonly type: FirearmType;
  /** Says what is shown, in the reader's language. */
  readonly title: string;
  readonly pins?: readonly Pin[];
  /** The number of the pin to point out. */
  readonly activePin?: number;
}

interface Choosing {
  /** Makes every mark place of the type a button; told which was chosen. */
  readonly onPlace: (place: MarkPlace) => void;
  /** Names a place in the reader's language. */
  readonly placeLabel: (place: MarkPlace) => string;
}

interface Looking {
  readonly onPlace?: undefined;
  readonly placeLabel?: undefined;
}

const placeOf = ({ part, side }: MarkPosition): MarkPlace => ({ part, side });

const keyOf = ({ part, side }: MarkPosition): string => `${part} ${side}`;

/** The pins with their discs laid out, and the places left to choose from. */
function arrange(type: FirearmType, pins: readonly Pin[], isChoosing: boolean) {
  const located = pins.map((pin) => ({ ...pin, position: getMarkPosition(type, pin.place) }));
  const isPinned = (place: MarkPosition) => located.some(({ position }) => position === place);
  const free = isChoosing ? markPlaces[type].filter((place) => !isPinned(place)) : [];
  const gap = isChoosing ? hitSize : 2 * pinRadius + 2;
  return { free, placed: layOutPins(located, gap, free) };
}

/**
 * The drawing of a firearm type with numbered pins where its marks are. It is never mirrored: left
 * and right are those of the gun, whatever the direction of the text around it. With `onPlace` every
 * mark place of the type is a button; show it 320 px wide or wider then, so that a finger can hit one.
 * The drawing takes the colour of the text; `--pm-steel` colours the pins, `--pm-drawing-fill` (else
 * `--pm-card`) says on what ground it stands.
 */
export function FirearmDrawing(props: FirearmDrawingProps & (Choosing | Looking)): ReactElement {
  const { type, title, pins = [], activePin, onPlace, placeLabel } = props;
  const { free, placed } = arrange(type, pins, onPlace !== undefined);
  return (
    <div dir="ltr" className="pm-drawing">
      <svg role="group" viewBox={`0 0 ${drawingBox.width} ${drawingBox.height}`} width="100%">
        <g role="img" aria-label={title}>
          <InkedDrawing drawing={firearmDrawings[type]} />
        </g>
        {free.map((place) => (
          <Leader key={keyOf(place)} from={place} to={place.anchor} isFaint />
        ))}
        {placed.map(({ number, position, at }) => (
          <Leader key={number} from={at} to={position.anchor ?? position} />
        ))}
        {onPlace &&
          free.map((place) => (
            <PlaceButton
              key={keyOf(place)}
              at={place}
              isSeen={place.seen}
              label={placeLabel(placeOf(place))}
              onChoose={() => onPlace(placeOf(place))}
            />
          ))}
        {placed.map(({ place, position, ...pin }) => (
          <PlacePin
            key={pin.number}
            {...pin}
            isSolid={position.seen}
            isActive={pin.number === activePin}
            onChoose={onPlace && (() => onPlace(place))}
          />
        ))}
      </svg>
    </div>
  );
}

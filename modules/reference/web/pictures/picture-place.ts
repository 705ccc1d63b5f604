/** A place on a picture: shares of its width and height from its upper left, whichever way the reader writes. */
export interface PicturePlace {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Thousandths are finer than a finger and do not drift when a place is moved there and back. */
function placeAt(x: number, y: number): PicturePlace {
  const share = (one: number) => Math.round(Math.min(1, Math.max(0, one)) * 1000) / 1000;
  return { x: share(x), y: share(y) };
}

/** The place under a point of the window, on a picture that fills this box of it. */
export function placeUnder(point: PicturePlace, { left, top, width, height }: Box): PicturePlace {
  return placeAt((point.x - left) / width, (point.y - top) / height);
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key takes a place, by a hundredth of the picture or by a tenth; undefined for other keys. */
export function movedPlace(
  { x, y }: PicturePlace,
  key: string,
  isFar: boolean,
): PicturePlace | undefined {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const step = isFar ? 0.1 : 0.01;
  return placeAt(x + direction[0] * step, y + direction[1] * step);
}

/** The middle, or beside it where the middle is taken: a place must not hide another. */
export function freePlace(taken: readonly PicturePlace[]): PicturePlace {
  for (let at = 0.5; at < 1; at += 0.05) {
    const place = placeAt(at, at);
    if (!taken.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 0.04)) return place;
  }
  return { x: 0.5, y: 0.5 };
}

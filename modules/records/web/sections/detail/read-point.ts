import { PlacePoint, type PointPrecision } from "#records/contract";
import { asciiDigits } from "#reference/science";

/** Two numbers in degrees, north and east positive; undefined where the text is none such. Pure. */
export function readPoint(text: string, precision: PointPrecision): PlacePoint | undefined {
  const found = /^\s*([-+−]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*([-+−]?\d{1,3}(?:\.\d+)?)\s*$/.exec(
    asciiDigits(text),
  );
  if (found === null) return undefined;
  const [latitude, longitude] = found.slice(1).map((part) => Number(part.replace("−", "-")));
  return PlacePoint.safeParse({ latitude, longitude, precision }).data;
}

/** The same as text. Pure. */
export function writePoint(point: PlacePoint | undefined): string {
  return point === undefined ? "" : `${point.latitude}, ${point.longitude}`;
}

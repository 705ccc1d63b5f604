import type { GreyImage, InkMask } from "#reference/science";

/** The square of a photograph that is compared: centre and size as shares, turn in degrees. */
export interface Crop {
  readonly across: number;
  readonly down: number;
  readonly size: number;
  readonly turn: number;
}

/** Pixels of a side of the square when it is compared. */
export const cropSide = 200;

/** Side of the square in pixels of the photograph. */
export function sideOf(picture: ImageBitmap, { size }: Crop): number {
  return Math.max(16, size * Math.min(picture.width, picture.height));
}

/** The square upright and in grey. */
export function cutOut(picture: ImageBitmap, crop: Crop): GreyImage | undefined {
  const canvas = new OffscreenCanvas(cropSide, cropSide);
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  if (paper === null) return undefined;
  const scale = cropSide / sideOf(picture, crop);
  paper.translate(cropSide / 2, cropSide / 2);
  paper.rotate((-crop.turn * Math.PI) / 180);
  paper.scale(scale, scale);
  paper.drawImage(picture, -crop.across * picture.width, -crop.down * picture.height);
  const { data } = paper.getImageData(0, 0, cropSide, cropSide);
  const grey = new Uint8Array(cropSide * cropSide);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return { width: cropSide, height: cropSide, grey };
}

/** The photograph with the square on it, as large as the canvas allows. */
export function showCrop(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const paper = canvas.getContext("2d");
  if (paper === null) return;
  const scale = canvas.width / Math.max(picture.width, picture.height);
  const side = sideOf(picture, crop) * scale;
  paper.clearRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, picture.width * scale, picture.height * scale);
  paper.save();
  paper.translate(crop.across * picture.width * scale, crop.down * picture.height * scale);
  paper.rotate((crop.turn * Math.PI) / 180);
  for (const [colour, width] of [
    ["#000", 5],
    ["#fff", 2.5],
  ] as const) {
    paper.strokeStyle = colour;
    paper.lineWidth = width;
    paper.strokeRect(-side / 2, -side / 2, side, side);
  }
  paper.restore();
}

/** The ink in black on white. */
export function showMask(canvas: HTMLCanvasElement, { width, height, ink }: InkMask): void {
  const paper = canvas.getContext("2d");
  if (paper === null) return;
  const image = paper.createImageData(width, height);
  ink.forEach((pixel, at) => {
    image.data.fill(pixel === 1 ? 0 : 255, 4 * at, 4 * at + 3);
    image.data[4 * at + 3] = 255;
  });
  paper.putImageData(image, 0, 0);
}

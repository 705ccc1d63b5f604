import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, shape, slot } from "../path.ts";

const stock =
  "18,96,3 96,91,20 128,95,16 150,100,12 172,98,8 186,94,3 336,94,6 344,98,5 336,104,8 270,110,20 232,113,6 190,114,8 168,120,14 150,138,10 134,138,8 126,124,14 96,130,30 24,150,4 14,150,3";

/** A bolt-action sporting rifle. */
export const rifle: Drawing = [
  layer("body", shape("258,83 300,84,8 466,86,1 466,93,1 258,95")),
  layer("furniture", shape(stock)),
];

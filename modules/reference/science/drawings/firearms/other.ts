import { type Drawing, layer } from "../drawing.ts";
import { hatch, shape } from "../path.ts";

const body =
  "150,82,6 158,72,6 318,72,5 326,80,5 326,92,5 318,102,6 250,104,6 246,126,8 238,134,6 206,134,6 197,128,5 190,150,10 182,172,6 154,172,6 162,130,16 160,108,6 150,102,5";
const guardOpening = "205,106,4 238,106,4 235,121,5 230,125,4 211,125,4 206,119,4";

/** No type is known: the parts any firearm has, hatched as unknown; what only some have, dashed. */
export const other: Drawing = [
  layer(
    "unknown",
    shape("170,83 110,86,14 20,88,5 22,142,5 70,134,20 112,114,14 170,100"),
    shape("300,79 456,79,3 456,94,3 300,94"),
    shape("260,90 296,90 306,176,5 273,182,5"),
  ),
  layer("body", shape(body), shape(guardOpening)),
  layer("hair", hatch(-45, 7, body, guardOpening)),
];

import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { arrow, circle, line, shape } from "../../../science/drawings/path.ts";

/** Barrels that tip down on a hinge and lay their rear end open. */
export const breakAction: Drawing = [
  layer(
    "part",
    shape(
      "54,92 60,110,6 68,115,6 92,115,6 100,108,6 104,92 99,92 96,105,4 91,110,4 69,110,4 64,107,4 59,92",
    ),
  ),
  layer("tonedPart", shape("74,90 83,90 82,97,5 77,103,4 79,109,2 75,109,2 71,99,5")),
  layer("furniture", shape("46,54 34,58,8 -12,84 -12,124 36,98,10 52,92")),
  layer("body", shape("114.4,46.1 262,105.9 253,128.2 105.4,68.4")),
  layer("detail", line("109.9,57.3 257.5,117")),
  layer("furniture", shape("125.8,76.6 181.4,99.2,3 173.2,108.8,4 120.5,90")),
  layer(
    "body",
    shape("46,52 62,44,8 92,42,3 96,46,3 96,72,3 122,76,4 126,86,6 118,95,6 54,95,5 44,88,4"),
  ),
  layer("part", shape("58,45 60,38,3 72,36,4 84,39,3 86,43"), circle(113, 84, 4)),
  layer("hair", line("60,56 90,54"), line("60,88 104,88"), line("96,46 96,72")),
  layer("motion", arrow("166,40 206,50,24 226,78")),
];

import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { arrow, circle, line, ruling, shape } from "../../../science/drawings/path.ts";

/** The fore-end on its tube, which slides back and forth. */
export const pumpAction: Drawing = [
  layer("body", shape("66,40 252,40 252,56 66,56")),
  layer("hair", line("70,45 252,45")),
  layer("body", shape("66,60 252,60 252,78 66,78")),
  layer(
    "part",
    shape(
      "10,90 14,110,6 22,116,6 48,116,6 56,108,6 60,90 55,90 51,106,4 47,111,4 23,111,4 19,107,4 15,90",
    ),
  ),
  layer("tonedPart", shape("28,90 38,90 37,98,5 32,104,4 34,110,2 30,110,2 25,100,5")),
  layer("body", shape("-12,42 12,37,6 70,37,3 74,41,3 74,86,3 70,91,3 -12,91")),
  layer("tonedPart", shape("24,43,2 62,43,2 64,58,2 30,58,3")),
  layer("part", circle(16, 80, 2.6), circle(60, 80, 2.6)),
  layer(
    "furniture",
    shape("110,58,4 120,54,4 208,54,4 216,59,4 216,80,4 208,87,4 120,88,4 110,82,4"),
  ),
  layer("detail", ruling("126,60 126,82", 13, "6.4,0")),
  layer("motion", arrow("160,106 112,106"), arrow("166,106 214,106")),
];

import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { arrow, circle, line, shape } from "../../../science/drawings/path.ts";

/** The bolt of a rifle with its handle, which turns up and comes back. */
export const boltAction: Drawing = [
  layer("body", shape("176,52 252,55 252,73 176,76")),
  layer(
    "part",
    shape(
      "74,110 80,128,6 88,133,6 122,133,6 130,126,6 134,110 129,110 126,123,4 121,128,4 89,128,4 84,124,4 79,110",
    ),
  ),
  layer("tonedPart", shape("98,108 109,108 108,116,6 102,122,5 104,128,2 99,128,2 95,118,6")),
  layer(
    "furniture",
    shape("-12,96 20,84,10 40,80,8 252,78 252,100 150,110,10 60,113,10 30,118,10 -12,134"),
  ),
  layer("body", shape("20,55,4 60,55 60,69 20,69,4 14,65,3 14,59,3")),
  layer(
    "body",
    shape("48,80 50,54,4 58,48,4 82,48,3 86,54,2 134,54,2 138,48,3 176,47,4 182,52,3 182,80"),
  ),
  layer("tonedPart", shape("86,55 134,55 134,68,2 86,68,2")),
  layer("hair", line("96,61 134,61"), line("138,58 178,58")),
  layer("part", circle(66, 60, 2.6), circle(160, 66, 2.6)),
  layer(
    "body",
    shape("64,58,4 76,58,4 78,70,6 66,92,6 66,102,6 58,108,6 50,102,6 52,92,6 62,80,6"),
  ),
  layer("motion", arrow("40,104 22,92,16 26,44,16 44,30"), arrow("112,30 62,30")),
];

import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { arrow, line, ruling, shape } from "../../../science/drawings/path.ts";

/** A slide that each shot drives back, throwing out the empty case. */
export const semiAutomatic: Drawing = [
  layer(
    "body",
    shape(
      "40,92 252,92 252,112,4 176,114,6 166,120,6 162,152 34,152 44,116,10 30,108,5 26,100,4 40,98",
    ),
  ),
  layer("body", shape("108,120,6 150,120,5 148,152 104,152")),
  layer("tonedPart", shape("118,120 134,120 132,132,6 128,152 118,152")),
  layer("body", shape("36,92 32,66,4 40,52,5 50,48,4 252,48 252,92")),
  layer("shade", shape("35,84 252,84 252,92 36,92")),
  layer("hair", line("38,58 252,58"), line("35,84 252,84")),
  layer("tonedPart", shape("132,49 200,49 200,68,3 196,72,3 142,72,3 132,65,3")),
  layer("hair", line("156,49 156,72"), line("164,59 200,59")),
  layer("detail", ruling("50,62 46,81", 10, "5,0")),
  layer("part", shape("146,22,2 172,12,2 176,21,2 150,32,2 147,30,1 144,25,1")),
  layer("hair", line("150,21 154,30")),
  layer("motion", arrow("160,44 158,36"), arrow("112,30 62,30")),
];

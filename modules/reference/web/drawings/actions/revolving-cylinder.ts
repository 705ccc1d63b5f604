import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { arrow, line, ruling, shape } from "../../../science/drawings/path.ts";

/** A cylinder of several chambers that turns behind the barrel. */
export const revolvingCylinder: Drawing = [
  layer("body", shape("168,20 252,20 252,56 168,60")),
  layer("hair", line("176,28 252,28"), line("176,50 252,50")),
  layer(
    "body",
    shape(
      "-12,40 24,20,10 40,14,6 176,14,3 180,18,3 180,104,8 168,122,10 166,152 54,152 40,124,10 20,124,10 -12,152",
    ),
    shape("58,28,4 164,28,4 164,114,4 58,114,4"),
    shape("78,130,6 146,130,5 148,152 74,152"),
  ),
  layer("body", shape("68,24,4 144,22,8 156,30,8 156,112,8 144,120,8 68,118,4")),
  layer(
    "tonedPart",
    shape("156,58 112,58,12 96,71,12 112,84,12 156,84"),
    shape("148,26 116,27,8 100,33,6 112,41,8 156,41 156,34,4"),
    shape("148,116 116,115,8 100,109,6 112,101,8 156,101 156,108,4"),
  ),
  layer("hair", line("74,24 74,118")),
  layer(
    "detail",
    ruling("74,46 86,46,1 86,54,1 74,54", 2, "0,42"),
    line("68,64 60,64,1 60,78,1 68,78"),
  ),
  layer("motion", arrow("40,104 22,92,16 20,52,16 38,38")),
];

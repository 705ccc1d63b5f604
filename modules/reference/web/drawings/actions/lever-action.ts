import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { arrow, circle, line, shape } from "../../../science/drawings/path.ts";

const loop =
  "84,82 96,96,6 118,98,6 124,86,4 130,86 124,104,8 98,106,8 92,100,4 72,108,6 38,118,8 30,114,6 32,104,8 56,92,8";

/** The lever below the receiver, which doubles as trigger guard and swings down and forward. */
export const leverAction: Drawing = [
  layer("body", shape("150,44 252,45 252,58 150,58")),
  layer("body", shape("150,61 252,61 252,74 150,74")),
  layer("furniture", shape("150,56 206,57,3 206,78,4 150,82")),
  layer("hair", line("156,68 200,68")),
  layer("furniture", shape("66,52 50,54,8 -12,80 -12,118 40,96,10 70,86")),
  layer("body", shape(loop), shape("76,97 58,100,5 40,108,5 40,112,5 68,103,5")),
  layer("tonedPart", shape("98,84 107,84 107,92,5 102,97,4 104,102,2 100,102,2 96,94,5")),
  layer("part", shape("72,50 64,40,4 54,36,4 56,31,3 68,33,5 80,42,4 82,50")),
  layer("body", shape("64,52 72,46,4 150,42,3 154,46,3 154,82,4 148,86,4 70,86,4 64,80,4")),
  layer("tonedPart", shape("108,52,2 140,52,2 140,64,2 108,64,2")),
  layer("hair", line("70,58 102,56"), line("108,58 140,58")),
  layer("part", circle(80, 74, 2.4), circle(126, 76, 2.4), circle(144, 72, 2.4)),
  layer("motion", arrow("44,126 74,132,14 112,124")),
];

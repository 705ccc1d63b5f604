import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape, slot } from "../path.ts";

const upper = "112,84 112,66,6 120,58,6 346,58,4 352,64,4 352,84";
const lower = "112,82 354,82 354,92,6 346,99,6 250,100 210,100 112,100";
const grip =
  "112,98 150,98 150,110,8 138,132,16 134,176,12 132,190,6 124,194,5 98,189,5 94,181,6 100,160,16 112,128,20";
const magazine = "212,98 252,98 255,124,20 262,150,24 274,196,3 236,206,3 222,160,24 214,126,20";
const guard =
  "150,99 153,122,7 160,128,6 194,128,6 203,122,6 209,99 205,99 200,120,5 193,124,4 162,124,4 157,120,5 154,99";
const stock =
  "118,70 106,70,6 103,62,6 106,46,8 116,42,6 342,42,8 362,46,12 366,62,8 366,92,6 362,98,4 360,92,4 360,62,6 356,50,8 340,47,6 118,47,4 110,51,5 109,64,4 118,65";
const trigger = "174,100 184,100 184,107,6 179,115,5 181,122,2 177,123,2 172,114,6";

/** A very small automatic weapon with a folded wire stock and the magazine before the guard. */
export const machinePistol: Drawing = [
  layer("body", shape("350,62 400,62,3 400,78,3 350,78")),
  layer("detail", line("392,62 392,78")),
  layer("furniture", shape(magazine)),
  layer(
    "detail",
    line("226,102 228,126,20 237,160,24 248,200"),
    line("240,102 242,124,20 251,156,24 262,196"),
  ),
  layer("furniture", shape(grip)),
  layer("hair", ruling("112,124 140,128", 11, "-1.5,5.6")),
  layer("part", shape(guard)),
  layer("tonedPart", shape(trigger)),
  layer("part", shape("134,59 136,50,2 148,50,2 150,59"), shape("318,59 321,48,3 334,48,3 337,59")),
  layer("body", shape(lower)),
  layer("body", shape(upper)),
  layer("part", shape(stock)),
  layer("hair", line("116,66 348,66"), line("210,100 210,90,3 258,90,3 258,100")),
  layer("detail", shape("206,70,2 300,70,2 300,76,2 206,76,2")),
  layer("part", circle(250, 73, 7)),
  layer("hair", circle(250, 73, 3.4)),
  layer("part", circle(126, 91, 3), circle(198, 91, 3), circle(332, 91, 4), circle(117, 67, 4)),
  layer("hair", slot(126, 91, 2, 30), slot(332, 91, 2.6, -30)),
];

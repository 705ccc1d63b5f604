import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, ruling, shape } from "../path.ts";

const stock =
  "172,82 156,84,6 140,92,10 116,90,14 24,94,3 18,98,3 22,152,3 30,155,4 84,140,20 118,126,14 138,128,10 152,124,8 172,108";
const receiver =
  "166,84,4 176,76,10 188,75,4 251,75,3 255,79,3 255,105,3 251,109,3 176,110,4 168,107,4";
const guard =
  "170,109 182,111 184,124,6 190,130,6 220,130,6 230,122,6 234,108 242,108 236,124,6 222,135,8 188,135,8 179,126,7 176,112";
const forend = "296,90,3 304,87,4 388,87,4 394,91,3 394,106,4 386,111,4 306,112,4 296,107,4";
const checkered = "130,96,2 150,90,2 162,90,2 158,106,2 146,120,2 132,122,2 124,112,2";

/** A pump-action shotgun with a tube magazine under the barrel. */
export const shotgun: Drawing = [
  layer("part", circle(462, 75, 2.4)),
  layer("body", shape("250,77 468,77,1 468,88,1 250,88")),
  layer("hair", line("254,80 468,80")),
  layer("body", shape("250,91 428,91 428,104 250,104")),
  layer(
    "part",
    shape("426,90,1 436,90,2 440,93,2 440,102,2 436,105,2 426,105,1"),
    shape("414,76,1 420,76,1 420,105,1 414,105,1"),
  ),
  layer("hair", ruling("429,91 429,104", 3, "3,0")),
  layer("furniture", shape(stock)),
  layer("detail", line("31,95 36,153"), line("27,95 32,153")),
  layer("hair", shape(checkered), hatch(30, 3.6, checkered), hatch(-60, 3.6, checkered)),
  layer("part", shape(guard)),
  layer("tonedPart", shape("202,109 211,109 210,116,6 205,122,4 207,128,2 203,129,2 199,120,6")),
  layer("body", shape(receiver)),
  layer("tonedPart", shape("204,79,2 244,79,2 246,91,2 208,91,3")),
  layer("hair", line("214,85 245,85"), line("176,80 250,79")),
  layer("part", circle(188, 100, 2.4), circle(232, 101, 2.4), circle(182, 116, 3)),
  layer("detail", line("254,97 296,97")),
  layer("furniture", shape(forend)),
  layer("detail", ruling("312,91 312,108", 12, "6.4,0")),
];

import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, ruling, shape, slot } from "../path.ts";

const barrels = "178,50 390,50,2 394,53,3 394,79,3 391,81,2 394,83,2 394,109,3 390,112,2 178,112";
const frame =
  "172,46,4 178,39,6 190,36,8 201,42,8 201,53,5 190,59,4 190,112,2 210,112,3 212,118,4 206,125,5 192,127,4 176,134,8 164,148,14 154,176,16 138,198,14 116,212,12 94,210,12 80,198,10 78,178,12 92,148,24 108,118,18 112,98,10 120,80,10 136,64,8 150,54,6 164,48,4";
const grip =
  "128,106,10 150,108,10 160,124,12 152,150,18 144,174,14 130,192,12 112,204,10 97,202,10 87,192,8 86,178,10 100,150,22 114,122,14";
const checkered = "126,130,2 148,128,2 142,152,2 132,178,2 112,194,2 96,184,2 108,156,2";
const hammer =
  "144,66 132,64,5 122,55,5 111,53,5 105,46,4 109,40,5 120,42,6 134,44,5 148,42,4 160,49,4 162,60";
const trigger = "184,122 205,120 205,130,7 197,141,6 196,152,4 190,153,3 184,142,7 182,132,4";
const sheath = "168,133 178,127,4 189,125,3 189,134,6 182,138,4 172,137,3";
const lever = "168,96,5 176,92,4 183,98,4 182,108,6 188,120,5 184,125,4 176,122,4 170,110,5";

/** A pocket pistol of two barrels, one above the other, that tip up to load. */
export const derringer: Drawing = [
  layer("part", shape(hammer)),
  layer("hair", ruling("110,42 112,50", 4, "3.2,.3")),
  layer("part", shape("364,51 368,43,4 378,41,4 384,51")),
  layer("body", shape(barrels)),
  layer("shade", shape("190,74 394,74 394,79,3 391,81 190,81")),
  layer("shade", shape("190,105 394,105 394,109,3 390,112 190,112")),
  layer("detail", line("190,79.5 391,79.5"), line("190,83 391,83")),
  layer("hair", line("190,58 394,58"), line("190,91 394,91")),
  layer("tonedPart", shape(trigger)),
  layer("body", shape(frame)),
  layer("part", shape(sheath)),
  layer("detail", line("152,56 152,68,8 166,80,8 170,98,6 180,112")),
  layer("tonedPart", shape(grip)),
  layer("hair", shape(checkered), hatch(38, 4, checkered), hatch(-66, 4, checkered)),
  layer("part", circle(134, 119, 4.5), circle(189, 47, 5), circle(164, 64, 3)),
  layer("detail", slot(134, 119, 3, 20), slot(189, 47, 3, -40), slot(164, 64, 1.8, 60)),
  layer("part", shape(lever)),
  layer("hair", circle(175.5, 100, 2.6), ruling("178,118 184,116", 2, "-1.6,-3")),
];

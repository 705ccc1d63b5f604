import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, ruling, shape, slot } from "../path.ts";

const barrels = "178,42 386,42,2 390,45,3 390,71,3 387,73,2 390,75,2 390,101,3 386,104,2 178,104";
const frame =
  "180,40 176,33,4 188,30,8 198,36,6 197,46,4 188,50,3 188,104,2 208,104,3 210,110,4 204,117,5 190,119,4 172,126,8 156,146,20 138,190,18 122,213,14 96,216,14 78,204,12 75,182,14 92,142,26 108,108,20 112,88,10 122,70,10 136,56,8 148,46,6 162,40,4";
const grip =
  "126,98,10 148,100,10 160,116,12 152,146,20 134,188,18 120,206,12 98,209,12 84,199,10 82,182,12 98,146,26 114,112,16";
const checkered = "124,120,2 147,120,2 140,146,2 118,194,2 92,188,2 106,150,2";
const hammer = "142,58 130,56,5 120,47,5 109,45,5 103,38,4 107,32,3 118,34,6 132,36,5 146,34,4 158,41,4 160,52";
const trigger = "184,117 198,114 198,122,6 190,134,5 189,142,3 185,142,3 181,132,6 181,124,4";
const sheath = "168,124 176,119,4 186,117,3 186,126,6 180,130,4 170,128,3";

/** A pocket pistol of two barrels, one above the other, that tip up to load. */
export const derringer: Drawing = [
  layer("part", shape(hammer)),
  layer("hair", ruling("108,34 110,42", 4, "3.2,.3")),
  layer("part", shape("362,43 366,35,4 376,33,4 382,43")),
  layer("body", shape(barrels)),
  layer("shade", shape("190,66 390,66 390,71,3 387,73 190,73"), shape("190,96 390,96 390,101,3 386,104 190,104")),
  layer("detail", line("188,71.5 386,71.5"), line("188,75 386,75")),
  layer("hair", line("190,50 389,50"), line("190,82 389,82")),
  layer("tonedPart", shape(trigger)),
  layer("body", shape(frame)),
  layer("part", shape(sheath)),
  layer("detail", line("150,48 150,60,8 164,72,8 168,92,8 180,104")),
  layer("tonedPart", shape(grip)),
  layer("hair", shape(checkered), hatch(checkered, 38, 4), hatch(checkered, -66, 4)),
  layer("part", circle(131, 111, 4.5), circle(188, 40, 5), circle(160, 58, 3)),
  layer("detail", slot(131, 111, 3, 20), slot(188, 40, 3, -40), slot(160, 58, 1.8, 60)),
  layer("part", shape("166,88,5 174,84,5 181,90,4 180,100,6 186,112,5 182,117,4 174,114,4 168,102,5")),
  layer("hair", circle(173.5, 92, 2.6), ruling("176,111 182,109", 2, "1.4,2.6")),
];

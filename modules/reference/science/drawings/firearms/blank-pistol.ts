import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape, slot } from "../path.ts";

const frame =
  "118,84 322,84 322,98,4 314,103,4 272,104,6 263,107,6 261,126,8 256,142,8 250,147,6 206,149,10 192,137,8 186,154,18 172,206,4 168,210,3 100,203,6 94,194,8 114,150,36 124,124,18 117,108,12 104,100,6 100,94,3 108,90,5 118,90";
const guardOpening = "204,110,8 252,110,5 251,128,8 246,138,5 208,140,8 198,129,8";
const slide = "122,86 118,62,4 124,46,6 134,42,5 322,42,5 330,48,4 332,82,3 328,86";
const muzzleCup = "350,46,2 384,44,3 387,47,3 387,73,3 384,76,3 350,74,2 346,70,2 346,50,2";
const port = "212,43 262,43 262,58,3 218,58,3 212,54,3";
const panel =
  "134,116,8 168,112,6 184,124,8 181,140,16 168,190,6 162,194,4 116,190,6 112,183,8 128,150,26 136,130,10";
const trigger = "211,102 229,102 228,114,7 222,122,7 224,133,3 220,136,2 213,130,8 211,116,8";
const hammer = "124,86 114,82,5 110,70,6 104,64,5 102,56,5 107,50,5 115,52,5 120,60,6 126,70";

/** A compact blank-firing pistol with a flare cup screwed to its muzzle. */
export const blankPistol: Drawing = [
  layer("body", shape("96,202 169,209 168,218,4 163,219,3 94,212,3 92,208,3")),
  layer("part", shape(hammer), circle(109.5, 57, 2.6)),
  layer("part", shape("126,43 128,35,2 140,34,2 144,42"), shape("300,42 303,36,3 308,35,2 314,42")),
  layer("part", shape("328,52 348,52 348,68 328,68")),
  layer("hair", ruling("333,52 336,68", 4, "3.4,0")),
  layer("body", shape(muzzleCup)),
  layer("detail", ruling("353,49 353,71", 5, "4,0"), line("376,45 376,75")),
  layer("tonedPart", shape(trigger)),
  layer("body", shape(frame), shape(guardOpening)),
  layer("body", shape(slide)),
  layer("shade", shape("121,79 332,79 332,82,3 328,86 122,86")),
  layer("hair", line("123,53 318,53,4 331,60"), line("121,79 332,79")),
  layer("tonedPart", shape(port)),
  layer("hair", line("232,43 232,58")),
  layer("detail", ruling("133,58 130,75", 7, "5,0"), ruling("290,58 287,75", 5, "5,0")),
  layer("part", shape("174,69,4 182,65,4 198,65,3 198,70,3 184,73,4 176,74,3")),
  layer("tonedPart", shape(panel)),
  layer("hair", ruling("136,136 178,140", 9, "-2.4,5.6")),
  layer(
    "part",
    circle(152, 124, 4),
    circle(196, 119, 4.6),
    circle(220, 95, 3.6),
    circle(138, 97, 2.4),
  ),
  layer("detail", slot(152, 124, 2.6, 25), line("240,103 240,96,3 245,92 314,92")),
  layer("hair", circle(196, 119, 2), ruling("276,94 276,103", 3, "10,0")),
];

import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, ruling, shape, slot } from "../path.ts";

const frame =
  "112,73 350,73 350,82,3 338,91,8 272,92,6 261,95,6 258,114,10 251,133,12 230,139,14 206,138,12 191,125,8 184,144,20 167,207,4 163,211,3 92,204,6 87,196,8 109,146,40 121,116,20 114,98,14 99,89,6 95,82,3 104,79,6 112,79";
const guardOpening = "203,99,8 248,99,6 248,117,8 243,127,9 228,131,10 210,131,10 197,119,8";
const slide = "116,73 112,52,3 117,37,5 127,33,4 356,33,8 374,37,8 379,46,6 379,69,3 375,73";
const port = "210,34 272,34 272,50,3 268,53,3 218,53,3 210,47,3";
const panel =
  "127,102,8 166,101,6 183,112,8 181,128,20 162,196,6 155,200,4 105,195,6 101,188,8 120,142,30 130,118,12";
const checkered = "133,122,2 175,122,2 157,185,2 111,182,2";
const trigger = "210,90 229,90 228,102,8 222,112,8 224,124,3 220,127,2 213,121,8 210,106,8";
const hammer =
  "118,75 109,71,4 105,60,6 99,52,6 90,46,5 88,40,4 93,36,4 102,40,6 111,42,6 119,54,6";

/** A full-size self-loading pistol with an outside hammer. */
export const pistol: Drawing = [
  layer("body", shape("89,203 163,210 162,218,4 157,220,3 88,213,3 86,209,3")),
  layer("part", shape("372,41 383,41,1.5 383,57,1.5 372,57")),
  layer("part", shape("372,62 381,62,1.5 381,69,1.5 372,69")),
  layer("part", shape(hammer)),
  layer("hair", ruling("95,38 92,44", 3, "3.6,1.4")),
  layer("part", shape("119,34 122,25,2 137,24,2 142,34"), shape("352,34 354,27,2 361,25,3 370,35")),
  layer("tonedPart", shape(trigger)),
  layer("body", shape(frame), shape(guardOpening)),
  layer("body", shape(slide)),
  layer("shade", shape("114,66 379,66 379,69,3 375,73 116,73")),
  layer("hair", line("118,42 360,42,4 378,50"), line("115,66 379,66")),
  layer("tonedPart", shape(port)),
  layer("hair", line("236,34 236,53"), line("242,42 272,42")),
  layer(
    "detail",
    shape("180,45,2 209,45 209,50 180,50,2"),
    ruling("126,46 122,63", 11, "4.4,0"),
    ruling("332,46 328,63", 6, "4.4,0"),
  ),
  layer("tonedPart", shape(panel)),
  layer("hair", shape(checkered), hatch(34, 4, checkered), hatch(-64, 4, checkered)),
  layer("part", circle(148, 111, 4.5), circle(122, 190, 4)),
  layer("detail", slot(148, 111, 3, 30), slot(122, 190, 2.6, -20)),
  layer("part", circle(195, 108, 5), circle(218, 83, 4.2), circle(130, 86, 2.6)),
  layer("hair", circle(195, 108, 2.2), circle(218, 83, 1.6), ruling("296,83 296,91", 3, "10,0")),
  layer("detail", line("143,93 160,93,5 170,82 206,82"), line("240,92 240,85,3 245,81 342,81")),
];

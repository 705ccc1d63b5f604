import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, ruling, shape, slot } from "../path.ts";

const barrel = "252,45 400,45,2 406,48,3 406,74,3 401,77,3 384,78,4 376,89,6 262,91,4 252,92";
const frame =
  "150,56 156,44,4 164,42,4 262,42,2 263,96,4 258,112,4 252,119,6 251,137,12 238,153,16 204,157,14 184,147,10 174,132,8 150,140,10 124,150,8 116,116,10 122,92,14 134,74,12";
const window = "178,53,4 246,53,3 246,107,4 178,107,4";
const guardOpening = "194,122,8 242,121,5 241,136,10 231,147,12 206,150,12 192,141,10";
const cylinder = "184,49,3 238,49,3 242,53,3 242,107,3 238,111,3 184,111,3";
const flutes = [
  "242,71 214,71,8 204,80,7 214,89,8 242,89",
  "240,53 217,53,6 207,57,4 214,62,5 242,62 242,55,2",
  "240,107 217,107,6 207,103,4 214,98,5 242,98 242,105,2",
];
const grip =
  "122,93,8 134,90,8 148,102,12 165,124,10 167,138,8 154,158,16 148,180,12 148,204,8 146,215,6 138,219,5 92,213,6 84,206,6 86,194,10 104,164,26 114,126,20";
const checkered = "123,122,2 143,126,2 148,144,2 134,196,2 102,192,2";
const hammer =
  "160,68 138,70,4 131,58,6 120,53,6 106,49,5 101,42,5 105,37,4 118,40,8 130,38,6 140,34,4 148,37,6 160,52";
const trigger = "204,114 223,114 222,126,7 214,136,7 214,145,3 210,147,2 204,138,8 202,124,6";
const rearSight = "156,43 158,36,2 165,34,2 172,38,3 200,39,3 202,43";

/** A double-action revolver with an adjustable sight and a shrouded ejector rod. */
export const revolver: Drawing = [
  layer("part", shape(hammer)),
  layer("hair", ruling("106,40 108,46", 4, "3.2,.6")),
  layer("part", shape("336,46 384,33,3 391,33,2 393,46")),
  layer("hair", ruling("362,44 365,40", 5, "5,-1.3")),
  layer("body", shape(barrel)),
  layer("hair", line("262,52 406,52"), line("262,76 382,76")),
  layer("tonedPart", shape("268,80,2 366,80,3 366,86,3 268,86,2")),
  layer("part", shape(rearSight)),
  layer("tonedPart", shape(trigger)),
  layer("body", shape(frame), shape(window), shape(guardOpening)),
  layer(
    "hair",
    line("160,48 262,48"),
    line("246,78 256,79,4 263,74"),
    line("246,100 254,108,5 250,118"),
    line("138,82 158,70,10 175,80,8 179,106,8 192,113,6 244,113"),
  ),
  layer("body", shape(cylinder)),
  layer("tonedPart", ...flutes.map(shape)),
  layer(
    "detail",
    ruling("188,64 196,64,1 196,69,1 188,69", 2, "0,27"),
    ruling("184,77 178,77,1 178,83,1 184,83", 1, "0,0"),
  ),
  layer("hair", line("188,50 188,110")),
  layer("furniture", shape(grip)),
  layer("hair", shape(checkered), hatch(40, 4, checkered), hatch(-58, 4, checkered)),
  layer("part", circle(134, 108, 4), circle(161, 86, 3), circle(174, 119, 3)),
  layer("hair", slot(134, 108, 2.4, -30), slot(161, 86, 2, 40), slot(174, 119, 2, 10)),
];

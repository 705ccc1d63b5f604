import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape } from "../path.ts";

const stock =
  "154,76 140,76,6 118,81,10 20,83,3 13,87,4 14,143,4 20,147,4 42,142,14 96,120,20 154,112";
const receiver =
  "150,76,3 200,72,6 322,72,4 326,76,3 326,98,3 318,104,4 288,106 288,116,2 248,116,2 246,108,3 156,108,3 150,104,3";
const lower = "158,99,3 238,99,3 246,108,3 246,117,3 240,121,3 162,122,6 156,114,4";
const grip =
  "162,119 200,119 198,131,8 188,150,14 187,180,6 180,187,5 160,183,5 157,174,6 163,148,14";
const guard =
  "192,119 195,138,7 203,144,6 230,144,6 239,137,6 243,118 239,118 235,135,5 229,140,4 204,140,4 199,135,4 196,119";
const magazine = "251,112 283,112 285,138,20 292,164,24 304,206,3 272,216,3 259,170,24 253,142,20";
const magazineRibs = [
  "262,118 263,138,20 270,166,24 281,208",
  "272,118 273,136,20 281,163,24 292,205",
];
const handguard = "300,93,3 396,93,3 398,100,3 397,124,4 388,128,4 312,122,6 302,114,4";
const frontSight = "402,100 406,80,4 403,72,5 404,62,6 413,58,6 422,62,6 423,72,5 420,80,4 424,100";
const cockingTube = "322,76 398,76,2 406,79,3 406,89,3 398,92,2 322,92";
const trigger = "212,118 222,118 221,125,6 216,132,5 218,138,2 214,139,2 210,131,6";

/** A submachine gun with a fixed stock and a curved magazine. */
export const smg: Drawing = [
  layer("furniture", shape(stock)),
  layer("detail", line("20,84 21,146"), line("142,77 142,114")),
  layer("furniture", shape(magazine)),
  layer("detail", ...magazineRibs.map(line)),
  layer("furniture", shape(grip)),
  layer("hair", ruling("164,148 186,151", 7, "-.8,5")),
  layer("part", shape(guard)),
  layer("tonedPart", shape(trigger)),
  layer("body", shape("392,95 446,95,1 446,106,1 392,106")),
  layer("part", shape("444,93,1.5 464,93,1.5 464,108,1.5 444,108,1.5")),
  layer("hair", ruling("450,94 450,107", 3, "4,0")),
  layer("body", shape(cockingTube)),
  layer("detail", shape("330,81,2 384,81,2 384,86,2 330,86,2")),
  layer("part", shape(frontSight), circle(413, 68, 5)),
  layer("hair", line("413,73 413,67")),
  layer("part", shape("184,74 186,65,2 190,61,2 204,61,2 208,65,2 209,73")),
  layer("hair", ruling("190,62 190,72", 4, "4.5,0")),
  layer("body", shape(receiver)),
  layer("hair", line("152,83 326,80"), line("250,106 288,106")),
  layer("tonedPart", shape("240,84,2 286,84,2 286,94,2 240,94,2")),
  layer("hair", line("270,84 270,94")),
  layer("furniture", shape(handguard)),
  layer("detail", ruling("318,102,2 384,102", 3, "0,7")),
  layer("furniture", shape(lower)),
  layer(
    "part",
    circle(178, 110, 5),
    circle(230, 112, 2),
    circle(160, 92, 2.4),
    circle(308, 97, 2.2),
  ),
  layer("detail", line("178,110 192,106")),
  layer("part", shape("282,116 292,116,2 292,124,2 286,126,2")),
];

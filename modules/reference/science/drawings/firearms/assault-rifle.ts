import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape } from "../path.ts";

const stock =
  "140,79 130,80,6 114,89,8 18,93,3 13,96,4 15,147,4 20,150,4 52,140,20 112,112,20 140,105";
const grip =
  "151,106 177,106 176,112,6 168,128,12 166,152,10 160,159,5 147,157,6 144,150,6 154,126,14";
const magazine =
  "222,104 262,102 264,120,20 271,148,24 288,174,20 300,187,3 274,208,3 251,180,24 234,150,24 226,122,20";
const magazineRibs = [
  "236,108 239,124,20 249,150,24 266,180,20 274,190",
  "249,108 251,122,20 260,149,24 276,176,20 283,184",
];
const receiver = "138,82 278,82 278,98,3 266,104,6 222,106 150,106,4 138,104,3";
const cover = "138,83 137,77,4 143,68,6 150,66,6 260,66,4 266,70,4 267,83";
const upperHandguard = "292,82 292,68,4 296,66,4 350,66,3 352,82";
const lowerHandguard = "280,84,2 354,83,2 354,103,3 340,108,8 300,109,8 280,104,4";
const rearSight = "266,84 266,70,3 270,66,3 276,67,2 294,70 294,84";
const gasBlock = "362,66 376,66,3 390,84 392,92,2 366,92,2 368,80,3 361,78";
const frontSight = "428,94,1 428,84,2 434,82,2 436,68 442,68 444,82,2 448,84,2 448,94,1";
const guard =
  "176,105 179,126,6 185,129,5 213,129,5 219,123,4 222,105 219,105 216,121,4 212,126,4 186,126,4 182,123,4 179,105";
const selector = "158,86,4 164,83,4 172,86,4 232,92,3 233,97,3 226,98,3 172,94,4 162,96,5 157,92,4";

/** A gas-operated rifle of the Kalashnikov pattern. */
export const assaultRifle: Drawing = [
  layer("furniture", shape(stock)),
  layer("detail", line("19,93 22,149")),
  layer("furniture", shape(grip)),
  layer("hair", ruling("157,126 167,128", 5, "-1.2,5.4")),
  layer("furniture", shape(magazine)),
  layer("detail", ...magazineRibs.map(line), line("267,200 294,180")),
  layer("part", shape("350,95 428,95 428,98 350,98")),
  layer("body", shape("276,82 470,82,2 470,91,2 276,91")),
  layer("part", shape("459,79,1.5 475,79,1 470,94,1.5 459,94,1.5")),
  layer("part", shape("350,68 366,68 366,78 350,78")),
  layer("part", shape(gasBlock), shape(frontSight), circle(439, 64, 5)),
  layer(
    "part",
    shape(rearSight),
    shape("268,66 268,60,1.5 272,60,1.5 274,63 302,66 302,68,1 276,68"),
  ),
  layer("furniture", shape(upperHandguard), shape(lowerHandguard)),
  layer("part", shape("352,64,2 360,64,2 360,106,2 352,106,2")),
  layer("detail", line("298,75 346,75"), line("290,96,6 340,96")),
  layer("detail", line("219,108 226,118,3 223,126")),
  layer("part", shape(guard)),
  layer("tonedPart", shape("192,106 200,106 200,112,4 196,118,4 198,124,2 194,125,2 190,117,5")),
  layer("body", shape(receiver)),
  layer("body", shape(cover)),
  layer("hair", line("139,75 262,75"), ruling("196,67 196,74", 3, "22,0")),
  layer("tonedPart", shape("204,76,2 258,76,2 258,87,2 214,87,2 204,83,2")),
  layer("hair", line("212,81 258,81")),
  layer("part", shape("236,79,1 247,79,1 249,83,3 254,86,3 253,91,3 248,92,3 243,86,2 236,86,1")),
  layer("part", shape(selector)),
  layer("detail", circle(165, 90, 2.4)),
  layer(
    "part",
    circle(148, 90, 1.8),
    circle(150, 100, 1.8),
    circle(184, 101, 1.8),
    circle(208, 101, 1.8),
    circle(270, 90, 1.8),
  ),
  layer("detail", shape("236,94,2 262,94,2 262,101,2 236,103,2")),
];

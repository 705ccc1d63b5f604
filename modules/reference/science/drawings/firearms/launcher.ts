import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape } from "../path.ts";

const venturi = "12,76,2 20,78,4 44,92,10 66,95 66,117 44,120,10 20,134,4 12,136,2 15,106,6";
const tube = "64,95,1 130,95 140,91,6 186,91 186,121 140,121,6 130,117 64,117,1";
const shield = "182,88,6 192,84,6 292,84,6 302,90,6 302,122,6 292,128,6 192,128,6 182,124,6";
const frontTube = "300,95 464,95,1 468,94,1.5 468,118,1.5 464,117,1 300,117";
const gripFrame = "316,116 404,116 404,122,3 398,128,3 372,130,6 322,131,3 316,126,3";
const grip =
  "342,129 370,129 368,140,8 358,158,14 360,190,6 354,197,5 334,195,5 330,188,6 334,160,14";
const rearGrip =
  "250,127 276,127 276,138,8 268,156,12 269,180,6 263,186,5 246,184,5 243,177,6 246,154,12";
const guard =
  "364,128 370,148,7 377,153,7 394,152,6 401,144,7 403,124 398,124 397,142,5 392,148,4 379,149,5 374,145,5 370,128";
const trigger = "378,128 386,128 385,134,4 381,139,4 383,144,2 379,145,2 376,138,5";

/** A reusable shoulder-fired launcher, unloaded. */
export const launcher: Drawing = [
  layer("body", shape(venturi)),
  layer("hair", line("24,82 22,106,20 24,130"), line("44,92 44,120")),
  layer("body", shape(tube)),
  layer("part", shape("84,92,2 96,92,2 96,120,2 84,120,2")),
  layer("furniture", shape(rearGrip)),
  layer("hair", ruling("250,146 270,148", 6, "-.6,5.4")),
  layer("furniture", shape(grip)),
  layer("hair", ruling("340,152 360,155", 7, "-.6,5.4")),
  layer("part", shape(guard)),
  layer("tonedPart", shape(trigger)),
  layer("body", shape(frontTube)),
  layer("hair", line("304,100 464,100"), line("68,100 128,100")),
  layer("part", shape("454,93,1.5 462,93,1.5 462,119,1.5 454,119,1.5")),
  layer("furniture", shape(shield)),
  layer("detail", ruling("190,96 294,96", 3, "0,10")),
  layer(
    "part",
    shape("208,82,2 216,82,2 216,130,2 208,130,2"),
    shape("268,82,2 276,82,2 276,130,2 268,130,2"),
  ),
  layer("body", shape(gripFrame)),
  layer(
    "part",
    circle(326, 123, 2.4),
    circle(392, 121, 2),
    shape("310,92,2 318,92,2 318,120,2 310,120,2"),
  ),
  layer(
    "part",
    shape("340,95 340,70,2 346,66,2 352,70,2 352,95"),
    shape("432,95 435,72,2 440,72,2 443,95"),
  ),
  layer("hair", circle(346, 74, 2.6), line("340,84 352,84")),
];

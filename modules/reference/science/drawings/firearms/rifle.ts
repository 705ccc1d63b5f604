import { type Drawing, layer } from "../drawing.ts";
import { circle, hatch, line, shape } from "../path.ts";

const stock =
  "16,98,3 92,92,20 126,94,14 146,104,12 164,103,8 178,96,4 336,95,4 343,99,4 337,105,6 280,110,20 240,114,6 190,116,8 172,122,12 160,140,10 144,144,10 132,134,12 112,132,16 80,140,20 20,156,3 14,152,3 12,104,3";
const receiver = "166,98 166,90,4 174,84,5 190,84,2 194,88,2 232,88,2 236,83,2 264,82,3 266,98";
const barrel = "262,84 284,84,6 308,87,10 466,88,1 468,89,1 468,94,1 466,95,1 262,97";
const boltHandle =
  "196,89,2 206,89,2 207,96,4 198,112,4 198,118,4 192,121,4 187,117,4 188,111,4 194,104,4";
const checkered = "142,107,2 164,106,2 176,100,2 168,118,2 158,134,2 146,138,2 138,130,2";
const foreCheck = "262,98,1 322,98,1 312,106,1 274,108,1 258,104,1";
const guard =
  "174,117 180,132,7 188,136,6 214,136,6 224,130,6 228,115 224,115 220,128,5 213,132,4 189,132,4 183,128,5 178,117";

/** A bolt-action sporting rifle. */
export const rifle: Drawing = [
  layer(
    "part",
    shape("282,86 284,78,2 290,78,2 292,81 302,84 302,88"),
    shape("446,88 452,78,2 456,78,2 459,88"),
  ),
  layer("body", shape(barrel)),
  layer("part", shape(guard)),
  layer("tonedPart", shape("196,116 204,116 203,122,5 199,127,4 201,131,2 198,132,2 194,125,5")),
  layer("furniture", shape(stock)),
  layer("detail", line("22,98 25,154"), line("17,98 20,155")),
  layer("hair", shape(checkered), hatch(35, 3.4, checkered), hatch(-55, 3.4, checkered)),
  layer("hair", shape(foreCheck), hatch(40, 3.4, foreCheck), hatch(-40, 3.4, foreCheck)),
  layer("part", shape("228,114 254,112 254,117,2 230,119,2")),
  layer("body", shape(receiver)),
  layer("part", shape("150,97 151,90,3 158,87,4 172,86 172,97")),
  layer("tonedPart", shape("192,86 234,86 234,94,2 192,94,2")),
  layer("hair", line("206,90 234,90")),
  layer("part", shape(boltHandle)),
  layer("part", circle(250, 90, 2), circle(180, 90, 2.4)),
  layer(
    "part",
    shape("60,143 64,142 64,150,2 58,152,2"),
    shape("318,106 322,106 323,114,2 317,114,2"),
  ),
  layer("hair", line("466,88 466,95")),
];

import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape } from "../path.ts";

const stock = "112,76 96,77,6 24,82,4 14,86,4 12,120,4 18,126,5 48,124,14 84,112,14 112,106";
const stockOpening = "92,88,6 48,91,6 36,96,6 36,110,6 44,113,6 70,109,8 94,100,6";
const receiver = "108,72,3 258,72,3 264,76,3 264,100,3 258,106,3 112,106,4 106,100,3 106,76,3";
const feedCover = "160,73 160,64,4 166,58,5 246,58,5 256,64,5 258,73";
const grip =
  "140,105 168,105 168,116,8 156,136,14 152,158,6 145,164,5 132,160,5 131,150,6 140,128,14";
const guard =
  "166,106 168,122,6 174,127,6 196,127,6 202,121,6 205,106 201,106 198,119,4 194,123,4 175,123,4 172,119,4 170,106";
const box = "208,110,4 268,110,4 270,114,3 270,156,5 264,161,4 212,161,4 206,156,4 206,114,3";
const barrel = "262,78 300,78 306,80,4 446,80 446,88 306,88,4 300,90 262,90";
const flashHider = "444,78,1.5 452,80,4 466,76,2 468,78,2 468,90,2 466,92,2 452,88,4 444,90,1.5";
const gasBlock = "384,76,2 398,76,2 402,80,2 402,104,3 396,107,3 386,107,3 382,103,3 382,80,2";
const carryHandle =
  "274,80 282,62,6 288,58,4 326,58,4 332,62,6 332,80 324,80 324,68,3 290,68,4 284,80";
const frontLeg = "394,104 402,104 430,186,2 440,190,3 440,194,3 424,194,3 420,188,2";
const rearLeg = "384,104 392,104 376,186,2 380,192,3 377,195,3 364,193,3 365,188,2";
const cartridge = "0,0 12,0,1 16,2,2 12,4,1 0,4";

function cartridgeAt(x: number, y: number): string {
  const moved = cartridge.split(" ").map((corner) => {
    const [dx = 0, dy = 0, cut = 0] = corner.split(",").map(Number);
    return [x + dx, y + dy, cut].join(",");
  });
  return shape(moved.join(" "));
}

/** A belt-fed general-purpose machine gun on its bipod. */
export const machineGun: Drawing = [
  layer("part", shape(rearLeg), shape(frontLeg)),
  layer("furniture", shape(stock), shape(stockOpening)),
  layer("detail", line("19,85 18,124")),
  layer("furniture", shape(grip)),
  layer("hair", ruling("144,126 158,129", 6, "-1.4,5.4")),
  layer("part", shape(guard)),
  layer("tonedPart", shape("182,106 190,106 190,112,4 186,117,4 188,122,2 184,123,2 180,116,5")),
  layer("part", shape("260,94 386,94,2 386,103,2 260,103")),
  layer("hair", line("264,99 382,99")),
  layer("body", shape(barrel)),
  layer("body", shape(flashHider)),
  layer("hair", ruling("456,80 456,89", 3, "4,0")),
  layer("part", shape(gasBlock), circle(392, 92, 3)),
  layer("part", shape("426,81 429,62,2 427,56,1.5 432,60,2 437,56,1.5 435,62,2 438,81")),
  layer("furniture", shape(carryHandle)),
  layer("body", shape(receiver)),
  layer("body", shape(feedCover)),
  layer("part", shape("176,58 178,49,2 184,49,2 190,54,2 214,56,2 214,58")),
  layer("hair", line("164,66 254,66"), line("110,80 262,80")),
  layer(
    "part",
    shape("112,91,2 176,91,2 176,96,2 112,96,2"),
    shape("166,88,3 174,88,3 176,100,3 170,102,3 166,98,3"),
  ),
  layer("tonedPart", shape("206,74 248,74 248,96,2 206,96,2")),
  layer("part", ...[76, 80.6, 85.2, 89.8].map((y) => cartridgeAt(219, y))),
  layer("hair", ruling("212,76 217,80", 4, "0,4.6")),
  layer("furniture", shape(box)),
  layer("detail", line("216,122 260,122"), shape("230,110 230,104,2 252,104,2 252,110")),
  layer("hair", ruling("220,130 220,152", 6, "7.4,0")),
  layer("part", circle(118, 100, 2.2), circle(150, 101, 2.2)),
];

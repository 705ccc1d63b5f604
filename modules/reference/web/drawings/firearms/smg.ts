import { type Drawing, layer } from "../drawing.ts";
import { circle, line, ruling, shape } from "../path.ts";

const stock =
  "152,78 138,78,6 116,82,8 20,84,3 13,88,4 14,142,4 20,146,4 42,142,14 100,120,20 152,114";
const receiver = "150,76,2 326,76 326,106 240,106 238,100,4 156,106,3 150,104,2";
const lower = "154,100,3 238,98,3 242,116,4 236,120,3 160,122,6 154,114,4";
const grip =
  "166,118 200,118 198,130,8 188,150,14 186,180,6 179,187,5 160,183,5 157,174,6 164,148,14";
const guard = "194,119 197,138,7 204,143,6 228,143,6 238,136,6 242,116 238,116 234,134,5 227,139,4 205,139,4 201,135,4 198,119";
const magazine = "250,110 282,110 284,136,20 290,162,24 302,206,3 270,215,3 258,168,24 252,140,20";
const handguard = "296,94,3 394,94,3 396,100,3 394,124,4 386,128,4 308,122,6 298,114,4";
const frontSight = "402,84 404,70,3 402,60,5 408,52,5 416,52,5 422,60,5 420,70,3 422,84";

/** A submachine gun with a fixed stock and a curved magazine. */
export const smg: Drawing = [
  layer("furniture", shape(stock)),
  layer("detail", line("19,86 21,145")),
  layer("furniture", shape(magazine)),
  layer("detail", line("262,116 263,138,20 270,166,24 281,211"), line("272,116 273,136,20 280,163,24 291,208")),
  layer("furniture", shape(grip)),
  layer("part", shape(guard)),
  layer("body", shape("392,96 452,96,1 452,106,1 392,106")),
  layer("part", shape("444,94,1.5 462,94,1.5 462,108,1.5 444,108,1.5")),
  layer("body", shape("322,78 418,78,3 420,82,3 420,88,3 416,92,3 322,92")),
  layer("body", shape(receiver)),
  layer("furniture", shape(handguard)),
  layer("furniture", shape(lower)),
];

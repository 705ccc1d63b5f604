import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { circle, line, shape } from "../../../science/drawings/path.ts";
import { type Picture, picture } from "./picture.ts";

const person: Drawing = [
  layer("body", shape("52,140 50,96,12 58,72,14 76,64,8 100,66,10 108,80,10 106,140")),
  layer("body", circle(82, 38, 20)),
  layer("hair", line("96,32 101,38,3 97,44")),
];

/** How it is held, by a person seen from the right. */
export const holdPictures: Readonly<Record<"one_hand" | "shoulder" | "over_shoulder", Picture>> = {
  one_hand: picture(
    ...person,
    layer("furniture", shape("76,76,8 96,74,8 164,70,4 166,84,4 100,94,8 78,96,8")),
    layer("body", shape("160,62,2 212,62,2 212,74,2 176,74 172,94,3 160,94,3 164,74")),
  ),
  shoulder: picture(
    ...person,
    layer(
      "body",
      shape("92,68,3 118,62 134,58,2 226,58,1 226,64,1 142,66 134,76,3 120,72 94,84,3"),
    ),
    layer("furniture", shape("76,78,8 98,80,8 166,66,4 166,78,4 104,98,8 80,98,8")),
  ),
  over_shoulder: picture(
    ...person,
    layer("body", shape("28,46,2 222,46,2 222,62,2 28,62,2")),
    layer("part", shape("150,62 158,62 156,82,3 148,82,3")),
    layer("furniture", shape("76,76,8 98,76,8 146,66,4 152,78,4 104,96,8 80,98,8")),
  ),
};
